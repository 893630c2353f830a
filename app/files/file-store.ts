import { createReadStream } from "node:fs";
import { mkdir, readdir, rm, stat, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { filesFolder, storedPath } from "#app/domain/library/stored-path.ts";
import type { Result } from "#app/domain/result.ts";
import { receiveForm, type FormLimits, type ReceivedForm } from "./receive-form.ts";
import { receiveFile, type ArrivedFile, type NotTaken } from "./receive-file.ts";

/** Bytes on disk, each under a random id, in a folder that nothing else serves. Rows say what they are. */
export type FileStore = {
  /** Takes in a form with files, each straight to disk. What cannot be taken is said in the form; nothing of it is left. */
  takeForm(body: ReadableStream<Uint8Array>, contentType: string, limits: FormLimits): Promise<ReceivedForm>;
  /** Takes in one stream of bytes. */
  take(source: Readable, mostBytes: number): Promise<Result<ArrivedFile, NotTaken>>;
  /** The bytes, or a part of them; both ends count. */
  read(id: string, part?: { start: number; end: number }): Readable;
  /** Where the bytes lie: for what must read a file by its name, such as a scanner. */
  pathOf(id: string): string;
  has(id: string): Promise<boolean>;
  remove(id: string): Promise<void>;
  /** How many bytes there is still room for on its disk. */
  freeBytes(): Promise<number>;
  /** Every id that lies there, with when it came. */
  list(): AsyncGenerator<{ id: string; cameAt: Date }>;
  /** Removes what never came to its end, as after a crash. @returns how many. */
  sweepUploads(before: Date): Promise<number>;
};

export type StoreFolders = { files: string; uploads: string };

/** A store in the data folder: `files` holds what is whole, `uploads` what is still coming in. */
export function makeFileStore(dataDir: string, newId: () => string): FileStore {
  const folders: StoreFolders = { files: join(dataDir, filesFolder), uploads: join(dataDir, "uploads") };
  const pathOf = (id: string) => join(dataDir, storedPath(id));
  const arrive = async (source: Readable, mostBytes: number) => {
    const id = newId();
    await mkdir(folders.uploads, { recursive: true, mode: 0o700 });
    await mkdir(dirname(pathOf(id)), { recursive: true, mode: 0o700 });
    return receiveFile({ source, id, coming: join(folders.uploads, id), whole: pathOf(id), mostBytes });
  };
  const remove = (id: string) => rm(pathOf(id), { force: true });
  return {
    pathOf,
    remove,
    take: arrive,
    takeForm: (body, contentType, limits) => receiveForm({ body, contentType, limits, arrive, remove }),
    read: (id, part) => createReadStream(pathOf(id), part),
    has: async (id) => (await stat(pathOf(id)).catch(nothingThere)) !== null,
    freeBytes: async () => {
      const disk = await statfs(dataDir);
      return disk.bavail * disk.bsize;
    },
    list: () => listFiles(folders.files),
    sweepUploads: (before) => sweep(folders.uploads, before),
  };
}

async function* listFiles(folder: string): AsyncGenerator<{ id: string; cameAt: Date }> {
  for (const name of await namesIn(folder)) {
    for (const id of await namesIn(join(folder, name))) {
      const found = await stat(join(folder, name, id)).catch(nothingThere);
      if (found !== null) yield { id, cameAt: found.mtime };
    }
  }
}

async function sweep(folder: string, before: Date): Promise<number> {
  let swept = 0;
  for (const name of await namesIn(folder)) {
    const found = await stat(join(folder, name)).catch(nothingThere);
    if (found === null || found.mtime >= before) continue;
    await rm(join(folder, name), { force: true });
    swept += 1;
  }
  return swept;
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(nothingThere)) ?? [];
}

function nothingThere(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}
