import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { openPromise, type Entry, type ZipFile } from "yauzl";
import type { ExportedFile, ExportManifest } from "#app/domain/export/export-format.ts";
import { ExportRefused } from "./export-refused.ts";
import { readManifest } from "./read-manifest.ts";

/** An export whose directory was looked through. Its bytes are checked while they are read. */
export type OpenExport = {
  manifest: ExportManifest;
  /** How many bytes everything in it comes to. */
  bytes: number;
  has(path: string): boolean;
  /** The bytes of a file. @throws ExportRefused at its end when they are not those that were written */
  read(path: string): AsyncGenerator<Buffer>;
  close(): void;
};

const mostEntries = 2_000_000;
const mostManifestBytes = 500_000_000;
const largeBytes = 10_000_000;
const mostRatio = 200; // rows of text pack some twenty times smaller

/** @throws ExportRefused when it is no export, newer than this site, or its directory is not that of its manifest */
export async function openExport(file: string): Promise<OpenExport> {
  if ((await stat(file).catch(() => null)) === null) throw new ExportRefused(`There is no file ${file}.`);
  const zip = await openPromise(file, { autoClose: false, validateEntrySizes: true }).catch(notAnArchive);
  try {
    const entries = await listEntries(zip);
    const manifest = readManifest(await manifestText(zip, entries.get("manifest.json")));
    const files = new Map(manifest.files.map((one) => [one.path, one]));
    assertSame(entries, files);
    return {
      manifest,
      bytes: manifest.files.reduce((sum, { bytes }) => sum + bytes, 0),
      has: (path) => files.has(path),
      read: (path) => readChecked(zip, entries.get(path), files.get(path), path),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > mostEntries) throw new ExportRefused(`More than ${mostEntries} files are in it.`);
  try {
    for await (const entry of zip.eachEntry()) {
      const { fileName: name, uncompressedSize, compressedSize } = entry;
      if (entry.isEncrypted()) throw new ExportRefused(`${name} is locked by a password.`);
      if (entries.has(name)) throw new ExportRefused(`${name} is in it twice.`);
      if (uncompressedSize > largeBytes && uncompressedSize > compressedSize * mostRatio)
        throw new ExportRefused(`${name} would unpack to more than ${mostRatio} times its size.`);
      entries.set(name, entry);
    }
  } catch (error) {
    return notAnArchive(error);
  }
  return entries;
}

async function manifestText(zip: ZipFile, entry: Entry | undefined): Promise<string> {
  if (entry === undefined) throw new ExportRefused("This is no export of such a site: it has no manifest.json.");
  if (entry.uncompressedSize > mostManifestBytes) throw new ExportRefused("manifest.json is too large to be one.");
  return text(await zip.openReadStreamPromise(entry)).catch(() => {
    throw new ExportRefused("manifest.json is damaged. Use the export as it was made.");
  });
}

function assertSame(entries: ReadonlyMap<string, Entry>, files: ReadonlyMap<string, ExportedFile>): void {
  for (const name of entries.keys())
    if (name !== "manifest.json" && !files.has(name)) throw new ExportRefused(`${name} was added after it was made.`);
  for (const { path, bytes } of files.values()) {
    const entry = entries.get(path);
    if (entry === undefined) throw new ExportRefused(`${path} was taken out after it was made.`);
    if (entry.uncompressedSize !== bytes) throw altered(path);
  }
}

async function* readChecked(
  zip: ZipFile,
  entry: Entry | undefined,
  file: ExportedFile | undefined,
  path: string,
): AsyncGenerator<Buffer> {
  if (entry === undefined || file === undefined) throw new ExportRefused(`${path} is not in it.`);
  const hash = createHash("sha256");
  try {
    for await (const part of await zip.openReadStreamPromise(entry)) {
      const bytes = part as Buffer;
      hash.update(bytes);
      yield bytes;
    }
  } catch (error) {
    // What the unpacker says of changed bytes; what whoever reads them throws never comes back in here.
    throw error instanceof ExportRefused ? error : altered(path);
  }
  if (hash.digest("hex") !== file.sha256) throw altered(path);
}

function altered(path: string): ExportRefused {
  return new ExportRefused(`${path} is not as it was written: its checksum is wrong. Use the export as it was made.`);
}

/** What the unpacker says of an archive, as a refusal. @throws ExportRefused */
function notAnArchive(error: unknown): never {
  if (error instanceof ExportRefused) throw error;
  const words = error instanceof Error ? error.message : "";
  if (/relative path|absolute path|invalid characters/i.test(words))
    throw new ExportRefused("It holds a name that leads out of it. No export has such a name.");
  throw new ExportRefused("This is no ZIP file, or it was cut short.");
}
