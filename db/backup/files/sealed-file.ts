import { createHash, createHmac, randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { z } from "zod";
import { subkey } from "../../seal.ts";
import { FramesBroken, openFrames, sealFrames, takeFrom } from "../frames.ts";
import { pieces, sha256Of } from "../manifest.ts";
import type { StoredRow } from "./list-stored.ts";

// A line in clear with the salt, then sealed frames; each file has a key of its own.
const format = "social-prescribing-network-file/1";
const headerShape = z.object({ format: z.literal(format), salt: z.string() });
const saltBytes = 32;
const headerBytes = headerOf(Buffer.alloc(saltBytes)).length;

/** What a file is called in a backup: the same for the same bytes, and telling nothing to somebody without the secret. */
export function sealedName(masterKey: Uint8Array, sha256: string): string {
  return createHmac("sha256", subkey(masterKey, "backup-file-name")).update(sha256).digest("hex");
}

/** Writes a file sealed. @returns whether it was what its row says; when not, nothing is left. */
export function sealFile(source: string, target: string, row: StoredRow, masterKey: Uint8Array): boolean {
  if (!existsSync(source)) return false;
  const salt = randomBytes(saltBytes);
  const header = headerOf(salt);
  const hash = createHash("sha256");
  const sealed = sealFrames(hashed(pieces(source), hash), subkey(masterKey, "backup-file", salt), header);
  writeWhole(target, withFirst(header, sealed));
  if (hash.digest("hex") === row.sha256) return true;
  rmSync(target);
  return false;
}

/** Writes what was sealed as it was. @returns whether it came back whole; when not, nothing is left. */
export function unsealFile(sealed: string, target: string, row: StoredRow, masterKey: Uint8Array): boolean {
  const whole = trying(
    sealed,
    (plain) => {
      writeWhole(target, plain);
      return sha256Of(target) === row.sha256;
    },
    masterKey,
  );
  if (!whole) rmSync(target, { force: true });
  return whole;
}

/** Whether what was sealed would come back whole; nothing is written. */
export function isSealedWhole(sealed: string, row: StoredRow, masterKey: Uint8Array): boolean {
  return trying(
    sealed,
    (plain) => {
      const hash = createHash("sha256");
      for (const piece of plain) hash.update(piece);
      return hash.digest("hex") === row.sha256;
    },
    masterKey,
  );
}

/** Whether a file lies there with the bytes that its row says. */
export function isWhole(file: string, { bytes, sha256 }: StoredRow): boolean {
  return existsSync(file) && statSync(file).size === bytes && sha256Of(file) === sha256;
}

function trying(sealed: string, use: (plain: Iterable<Buffer>) => boolean, masterKey: Uint8Array): boolean {
  if (!existsSync(sealed)) return false;
  try {
    return use(openSealed(sealed, masterKey));
  } catch (error) {
    if (error instanceof FramesBroken || error instanceof SyntaxError || error instanceof z.ZodError) return false;
    throw error;
  }
}

/** @throws FramesBroken, and what a header that is none gives. */
function* openSealed(sealed: string, masterKey: Uint8Array): Generator<Buffer> {
  const source = takeFrom(pieces(sealed));
  const header = Buffer.from(source.take(headerBytes));
  const { salt } = headerShape.parse(JSON.parse(header.toString("utf8")));
  const key = subkey(masterKey, "backup-file", Buffer.from(salt, "base64url"));
  yield* openFrames(remainder(source), key, header);
}

function headerOf(salt: Buffer): Buffer {
  return Buffer.from(`${JSON.stringify({ format, salt: salt.toString("base64url") })}\n`);
}

function writeWhole(target: string, parts: Iterable<Buffer>): void {
  const output = openSync(target, "wx", 0o600);
  try {
    for (const part of parts) for (let done = 0; done < part.length;) done += writeSync(output, part, done);
    fsyncSync(output);
  } finally {
    closeSync(output);
  }
}

function* hashed(parts: Iterable<Buffer>, hash: ReturnType<typeof createHash>): Generator<Buffer> {
  for (const part of parts) {
    hash.update(part);
    yield part;
  }
}

function* withFirst(first: Buffer, rest: Iterable<Buffer>): Generator<Buffer> {
  yield first;
  yield* rest;
}

function* remainder(source: ReturnType<typeof takeFrom>): Generator<Buffer> {
  while (!source.isAtEnd()) yield source.takeUpTo(1 << 16);
}
