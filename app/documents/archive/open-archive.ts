import { stat } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { openPromise, type Entry, type ZipFile } from "yauzl";
import type { DocumentLimits } from "#app/domain/documents/document-limits.ts";
import { DocumentRefused } from "../document-refused.ts";
import { checkEntry } from "./check-entry.ts";

export type ArchiveLimits = Pick<DocumentLimits, "entries" | "unpackedBytes" | "ratio">;

/** The inside of an Office file, looked through before anything is unpacked. */
export type Archive = {
  /** Every file inside, in the order of the directory; folders are left out. */
  names: readonly string[];
  entryOf(name: string): Entry | undefined;
  /** @returns null when there is no such file inside. @throws DocumentRefused */
  read(name: string): Promise<Buffer | null>;
  close(): void;
};

/** @throws DocumentRefused when a limit is met or a name, an entry or the directory is not to be trusted. */
export async function openArchive(path: string, limits: ArchiveLimits): Promise<Archive> {
  const { size } = await stat(path);
  const zip = await openPromise(path, { autoClose: false, validateEntrySizes: true }).catch(asRefusal);
  try {
    if (zip.entryCount > limits.entries) throw new DocumentRefused("entries", limits.entries);
    const entries = await listEntries(zip, size, limits);
    return {
      names: [...entries.keys()],
      entryOf: (name) => entries.get(name),
      read: async (name) => readEntry(zip, entries.get(name)),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    return asRefusal(error);
  }
}

async function listEntries(zip: ZipFile, packed: number, limits: ArchiveLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    checkEntry(entry, limits);
    unpacked += entry.uncompressedSize;
    if (unpacked > limits.unpackedBytes) throw new DocumentRefused("unpacked-size", limits.unpackedBytes);
    if (entries.size >= limits.entries) throw new DocumentRefused("entries", limits.entries);
    if (!entry.fileName.endsWith("/")) entries.set(entry.fileName, entry);
  }
  if (unpacked > smallBytes && unpacked > packed * limits.ratio) throw new DocumentRefused("ratio", limits.ratio);
  return entries;
}

/** So little harms nobody, however well it was packed. */
const smallBytes = 1_000_000;

async function readEntry(zip: ZipFile, entry: Entry | undefined): Promise<Buffer | null> {
  if (entry === undefined) return null;
  try {
    return await buffer(await zip.openReadStreamPromise(entry));
  } catch (error) {
    return asRefusal(error);
  }
}

/** What the unpacker says of a file, as a refusal. @throws DocumentRefused */
function asRefusal(error: unknown): never {
  if (error instanceof DocumentRefused) throw error;
  const words = error instanceof Error ? error.message : "";
  if (/relative path|absolute path|invalid characters/i.test(words)) throw new DocumentRefused("unsafe-name");
  if (/encrypt/i.test(words)) throw new DocumentRefused("encrypted");
  throw new DocumentRefused("truncated");
}
