import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

export type ZipEntry = { name: string; content: Buffer | string; mode?: number };

/** A zip of these entries, as bytes. */
export async function zipOf(entries: readonly ZipEntry[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, content, mode } of entries)
    zip.addBuffer(Buffer.from(content), name, mode === undefined ? {} : { mode });
  zip.end();
  return buffer(zip.outputStream as unknown as AsyncIterable<Buffer>);
}

/** Bytes in which one name or mark is replaced by another of the same length, everywhere. */
export function replaced(bytes: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new Error("Only the same length fits");
  return Buffer.from(bytes.toString("latin1").replaceAll(from, to), "latin1");
}
