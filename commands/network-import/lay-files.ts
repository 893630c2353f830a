import { createWriteStream } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { rowsPath } from "#app/domain/export/export-format.ts";
import { storedPath } from "#app/domain/library/stored-path.ts";
import { ExportRefused } from "#app/publishing/export/export-refused.ts";
import type { OpenExport } from "#app/publishing/export/open-export.ts";
import { readLines } from "#app/publishing/export/read-lines.ts";

/** How many files were laid down; `missing`: their rows are there, and their bytes were gone on the old site already. */
export type FilesLaid = { laid: number; missing: number };

/** Lays the bytes of every file down, each under its own id: a name in the archive never becomes a name on the disk. */
export async function layFiles(archive: OpenExport, folder: string): Promise<FilesLaid> {
  const path = rowsPath("stored-files");
  const gone = new Set(archive.manifest.missing);
  const count = { laid: 0, missing: 0 };
  for await (const { id, path: from } of readLines(path, archive.read(path))) {
    if (typeof id !== "string" || typeof from !== "string")
      throw new ExportRefused(`${path} holds a row without a file.`);
    if (gone.has(id)) count.missing += 1;
    if (!archive.has(from)) {
      if (gone.has(id)) continue;
      throw new ExportRefused(`${from} is not in it, and ${path} names it.`);
    }
    await layFile(archive, from, join(folder, placeOf(id, path)));
    count.laid += 1;
  }
  return count;
}

async function layFile(archive: OpenExport, from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await pipeline(Readable.from(archive.read(from)), createWriteStream(to, { flags: "wx", mode: 0o600 }));
  const file = await open(to, "r+");
  await file.sync().finally(() => file.close());
}

function placeOf(id: string, path: string): string {
  try {
    return storedPath(id);
  } catch {
    throw new ExportRefused(`${path} holds a file whose id is none.`);
  }
}
