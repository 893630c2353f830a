import { createHash } from "node:crypto";
import { PassThrough, Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import yazl from "yazl";
import {
  exportFormat,
  exportVersion,
  rowsPath,
  type ExportedFile,
  type ExportManifest,
} from "#app/domain/export/export-format.ts";

/** What an export is made of. Everything is asked for when its turn comes, so that nothing waits in memory. */
export type ExportSource = {
  madeAt: Date;
  network: string;
  address: string;
  readme: string;
  leftOut: Readonly<Record<string, string>>;
  kinds: readonly { kind: string; rows(): Iterable<readonly object[]> }[];
  words(): AsyncIterable<{ path: string; text: string }>;
  /** `open`: null when the bytes are gone from the disk. */
  files(): Iterable<{ id: string; path: string; sha256: string; open(): Promise<Readable | null> }>;
};

type Writing = { zip: yazl.ZipFile; mtime: Date; stopped: AbortSignal; files: ExportedFile[] };

/**
 * Writes an export as a ZIP, one part after the other, and last the manifest with a checksum of each. Memory stays flat
 * however much there is. @throws what the other side threw, such as a full disk
 */
export async function writeExport(source: ExportSource, out: Writable): Promise<ExportManifest> {
  const zip = new yazl.ZipFile();
  const broken = new AbortController();
  const sent = pipeline(zip.outputStream, out).catch((error: unknown) => {
    broken.abort();
    throw error;
  });
  zip.on("error", (error: Error) => out.destroy(error));
  const filled = fill(source, { zip, mtime: source.madeAt, stopped: broken.signal, files: [] }).catch(
    (error: unknown) => {
      out.destroy(error instanceof Error ? error : undefined);
      throw error;
    },
  );
  // What broke the other side is the reason; that the filling was stopped then is not.
  const [first, second] = await Promise.allSettled([sent, filled]);
  if (first.status === "rejected" && !isStopped(first.reason)) throw first.reason;
  if (second.status === "rejected") throw second.reason;
  if (first.status === "rejected") throw first.reason;
  return second.value;
}

async function fill(source: ExportSource, writing: Writing): Promise<ExportManifest> {
  const { zip, mtime, files } = writing;
  const kinds: Record<string, number> = {};
  const missing: string[] = [];
  await add(writing, "README.txt", [source.readme]);
  for (const { kind, rows } of source.kinds) {
    const counted = { rows: 0 };
    await add(writing, rowsPath(kind), lines(rows(), counted));
    kinds[kind] = counted.rows;
  }
  for await (const { path, text } of source.words()) await add(writing, path, [text]);
  for (const { id, path, sha256, open } of source.files()) {
    const bytes = await open();
    const written = bytes === null ? null : await add(writing, path, bytes, { packed: true });
    if (written?.sha256 !== sha256) missing.push(id);
  }
  const { network, address, leftOut } = source;
  const head = { format: exportFormat, version: exportVersion, madeAt: mtime.toISOString(), network, address } as const;
  const manifest: ExportManifest = { ...head, kinds, leftOut, missing, files };
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`), "manifest.json", { mtime });
  zip.end();
  return manifest;
}

function* lines(batches: Iterable<readonly object[]>, counted: { rows: number }): Generator<string> {
  for (const batch of batches) {
    counted.rows += batch.length;
    yield batch.map((row) => `${JSON.stringify(row)}\n`).join("");
  }
}

/** `packed`: files are compressed already, and stand in the archive as they are. */
async function add(
  { zip, mtime, stopped, files }: Writing,
  path: string,
  content: Iterable<string> | Readable,
  { packed = false } = {},
): Promise<ExportedFile> {
  const hash = createHash("sha256");
  const file = { path, bytes: 0, sha256: "" };
  const through = new PassThrough();
  zip.addReadStream(through, path, { mtime, compress: !packed });
  const counted = async function* (parts: AsyncIterable<string | Buffer>) {
    for await (const part of parts) {
      const bytes = Buffer.from(part);
      hash.update(bytes);
      file.bytes += bytes.length;
      yield bytes;
    }
  };
  await pipeline(Readable.from(content), counted, through, { signal: stopped });
  file.sha256 = hash.digest("hex");
  files.push(file);
  return file;
}

function isStopped(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}
