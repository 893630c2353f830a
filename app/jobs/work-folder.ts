import { createReadStream } from "node:fs";
import { join } from "node:path";
import type { ArrivedFile } from "#app/files/receive-file.ts";
import type { FileStore } from "#app/files/file-store.ts";
import type { DocumentPage } from "#app/domain/documents/reading.ts";
import { JobProblem } from "./job-problem.ts";

const mostPictureBytes = 20_000_000;
const mostCopyBytes = 20_000_000_000; // the file itself was not too long

export type PagePictures = ReadonlyMap<number, { picture: ArrivedFile | null; thumbnail: ArrivedFile | null }>;

/** Takes the pictures of the pages that may be shown into the store. */
export async function storePictures(
  files: FileStore,
  folder: string,
  pages: readonly DocumentPage[],
): Promise<PagePictures> {
  const stored = new Map<number, { picture: ArrivedFile | null; thumbnail: ArrivedFile | null }>();
  const keep = (name: string | null) => (name === null ? null : store(files, join(folder, name), mostPictureBytes));
  for (const { number, hidden, pictureFile, thumbnailFile } of pages) {
    if (hidden) continue;
    stored.set(number, { picture: await keep(pictureFile), thumbnail: await keep(thumbnailFile) });
  }
  return stored;
}

/** Takes the copy of a file into the store. */
export function storeCopy(files: FileStore, path: string): Promise<ArrivedFile> {
  return store(files, path, mostCopyBytes);
}

async function store(files: FileStore, path: string, mostBytes: number): Promise<ArrivedFile> {
  const taken = await files.take(createReadStream(path), mostBytes);
  if (!taken.ok) throw new JobProblem(`not-stored-${taken.refusal.kind}`);
  return taken.value;
}
