import { sayBytes } from "#app/domain/library/say-bytes.ts";

/** Why no more files of one side fit into a conversation, and what can be done. Both in bytes. */
export function sayFilesOver({ usedBytes, mostBytes }: { usedBytes: number; mostBytes: number }): string {
  return `The files sent from this side come to ${sayBytes(usedBytes)}, and with these they would be more than ${sayBytes(mostBytes)}. Send a smaller file, or your words alone.`;
}
