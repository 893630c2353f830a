import { entryFileLimits } from "#app/domain/conversation/entry-file-limits.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { sumBytesOfSide, type NewEntryFile } from "#db/queries/entry-files.ts";

/** `usedBytes`: what this side had put there before. */
export type FilesRefusal = { kind: "files-over"; usedBytes: number; mostBytes: number };

/** Part of the acts that write words with files, asked once they are there: whether they are too many for one conversation. */
export async function whyFilesNot(
  { db }: Pick<UseCaseTools, "db">,
  written: { conversationId: string; author: "person" | "staff"; files: readonly NewEntryFile[] },
): Promise<FilesRefusal | null> {
  const { conversationId, author, files } = written;
  if (files.length === 0) return null;
  const bytes = await sumBytesOfSide(db, conversationId, author);
  const mostBytes = entryFileLimits.bytesOfSide;
  if (bytes <= mostBytes) return null;
  const usedBytes = bytes - files.reduce((sum, { content }) => sum + content.byteLength, 0);
  return { kind: "files-over", usedBytes, mostBytes };
}
