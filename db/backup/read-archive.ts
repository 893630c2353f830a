import { closeSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { DatabaseRefused } from "../refused.ts";
import { keyCheckOf, subkey } from "../seal.ts";
import { archiveFormat, type ArchiveHeader } from "./archive.ts";
import { FramesBroken, openFrames, takeFrom } from "./frames.ts";
import { type Manifest, manifestShape, pieces, sha256Of } from "./manifest.ts";

const mostHeaderBytes = 1024;
const mostManifestBytes = 1 << 26;

const headerShape: z.ZodType<ArchiveHeader> = z.object({
  format: z.literal(archiveFormat),
  kind: z.enum(["data", "keys"]),
  madeAt: z.iso.datetime(),
  keyCheck: z.string(),
  salt: z.string(),
});

/** The clear first line of a backup file, or null when the file is something else. */
export function findArchiveHeader(file: string): ArchiveHeader | null {
  const line = firstLine(file);
  if (line === null) return null;
  try {
    return headerShape.parse(JSON.parse(line.toString("utf8")));
  } catch {
    return null; // somebody else's file
  }
}

/**
 * Unpacks a backup file into a folder, checking every byte on the way.
 * @throws DatabaseRefused when it is missing, cut short, changed, of another kind, or made with another secret
 */
export function readArchive(file: string, kind: Manifest["kind"], folder: string, masterKey: Uint8Array): Manifest {
  const header = requireHeader(file, kind, masterKey);
  const line = firstLine(file) ?? Buffer.alloc(0);
  const sealed = takeFrom(pieces(file));
  sealed.take(line.length);
  const key = subkey(masterKey, "backup", Buffer.from(header.salt, "base64url"));
  try {
    return unpack(openFrames(remainder(sealed), key, line), folder);
  } catch (error) {
    if (!(error instanceof FramesBroken)) throw error;
    const what = error.reason === "cut-short" ? "was cut short" : "was changed since it was made";
    throw new DatabaseRefused(`${file} ${what}. Nothing was restored: use another backup.`, error);
  }
}

function requireHeader(file: string, kind: Manifest["kind"], masterKey: Uint8Array): ArchiveHeader {
  const header = findArchiveHeader(file);
  if (header === null) throw new DatabaseRefused(`${file} is missing, or is not a backup of this site.`);
  if (header.kind !== kind) {
    throw new DatabaseRefused(
      `${file} holds ${header.kind === "keys" ? "keys, not data" : "data, not keys"}. Give the other file of the pair.`,
    );
  }
  if (header.keyCheck === keyCheckOf(masterKey)) return header;
  throw new DatabaseRefused(`${file} was made with another secret. Set SITE_SECRET to the one that the site had then.`);
}

function unpack(plain: Iterable<Buffer>, folder: string): Manifest {
  const source = takeFrom(plain);
  const length = source.take(4).readUInt32BE();
  if (length > mostManifestBytes) throw new FramesBroken("changed");
  const manifest = manifestShape.parse(JSON.parse(source.take(length).toString("utf8")));
  for (const file of manifest.files) {
    unpackFile(source, join(folder, file.path), file.bytes);
    if (sha256Of(join(folder, file.path)) !== file.sha256) throw new FramesBroken("changed");
  }
  if (!source.isAtEnd()) throw new FramesBroken("changed");
  return manifest;
}

function unpackFile(source: ReturnType<typeof takeFrom>, target: string, bytes: number): void {
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const output = openSync(target, "wx", 0o600);
  try {
    for (let left = bytes; left > 0;) {
      const piece = source.takeUpTo(left);
      for (let done = 0; done < piece.length;) done += writeSync(output, piece, done);
      left -= piece.length;
    }
    fsyncSync(output);
  } finally {
    closeSync(output);
  }
}

function* remainder(source: ReturnType<typeof takeFrom>): Generator<Buffer> {
  while (!source.isAtEnd()) yield source.takeUpTo(1 << 16);
}

function firstLine(file: string): Buffer | null {
  const start = readStart(file);
  const end = start?.indexOf("\n") ?? -1;
  return start === null || end < 0 ? null : start.subarray(0, end + 1);
}

function readStart(file: string): Buffer | null {
  let input: number;
  try {
    input = openSync(file, "r");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  try {
    const start = Buffer.alloc(mostHeaderBytes);
    return start.subarray(0, readSync(input, start));
  } finally {
    closeSync(input);
  }
}
