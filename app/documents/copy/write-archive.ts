import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";

export type NewEntry = { name: string; bytes: Buffer; stored?: boolean };

const noTime = new Date(1980, 0, 1); // when somebody worked on a file is nobody else's business

/** Writes an archive with these entries in this order. */
export async function writeArchive(path: string, entries: readonly NewEntry[]): Promise<void> {
  const zip = new ZipFile();
  for (const { name, bytes, stored } of entries)
    zip.addBuffer(bytes, name, { mtime: noTime, compress: stored !== true, forceDosTimestamp: true });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}
