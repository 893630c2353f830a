import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { DatabaseRefused } from "../refused.ts";
import { keyCheckOf, subkey } from "../seal.ts";
import { sealFrames } from "./frames.ts";
import { type Manifest, pieces } from "./manifest.ts";

/** The first line of a backup file, in clear. The rest is sealed under a key made from the site's secret and the salt. */
export type ArchiveHeader = {
  format: typeof archiveFormat;
  kind: Manifest["kind"];
  madeAt: string;
  keyCheck: string;
  salt: string;
};

export const archiveFormat = "social-prescribing-network-backup/1";

/**
 * Writes a backup file: a line in clear, then sealed frames that hold the manifest and the files one after another.
 * @throws DatabaseRefused when the file is already there
 */
export function writeArchive(target: string, manifest: Manifest, folder: string, masterKey: Uint8Array): void {
  const output = createNew(target);
  try {
    const salt = randomBytes(32);
    const header = headerLine(manifest, salt, masterKey);
    writeSync(output, header);
    for (const frame of sealFrames(contents(manifest, folder), subkey(masterKey, "backup", salt), header)) {
      for (let done = 0; done < frame.length;) done += writeSync(output, frame, done);
    }
    fsyncSync(output);
  } catch (error) {
    rmSync(target, { force: true });
    throw error;
  } finally {
    closeSync(output);
  }
}

function createNew(target: string): number {
  try {
    return openSync(target, "wx", 0o600);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "EEXIST")
      throw new DatabaseRefused(`${target} is already there. Choose another name: a backup never replaces one.`);
    if (code === "ENOENT")
      throw new DatabaseRefused(`There is no folder for ${target}. Make it first, or choose another.`);
    throw error;
  }
}

function headerLine({ kind, madeAt }: Manifest, salt: Buffer, masterKey: Uint8Array): Buffer {
  const keyCheck = keyCheckOf(masterKey);
  const header: ArchiveHeader = { format: archiveFormat, kind, madeAt, keyCheck, salt: salt.toString("base64url") };
  return Buffer.from(`${JSON.stringify(header)}\n`);
}

function* contents(manifest: Manifest, folder: string): Generator<Buffer> {
  const listing = Buffer.from(JSON.stringify(manifest));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(listing.length);
  yield Buffer.concat([length, listing]);
  for (const file of manifest.files) yield* pieces(join(folder, file.path));
}
