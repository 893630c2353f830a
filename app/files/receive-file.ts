import { createHash } from "node:crypto";
import { open, rename, rm, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import type { Readable } from "node:stream";
import { ok, refuse, type Result } from "#app/domain/result.ts";

export type ArrivedFile = { id: string; bytes: number; sha256: string };

/** Why bytes were not taken: longer than may be, no room on the disk, or the line broke before the end. */
export type NotTaken = { kind: "too-large"; mostBytes: number } | { kind: "disk-full" } | { kind: "cut-off" };

type Arriving = { source: Readable; id: string; coming: string; whole: string; mostBytes: number };

/**
 * Writes a stream to disk and hashes it on the way. Only when every byte is there and safe from a power cut does it get
 * its own name; until then it is nothing, and whatever goes wrong leaves nothing behind.
 */
export async function receiveFile(arriving: Arriving): Promise<Result<ArrivedFile, NotTaken>> {
  const file = await open(arriving.coming, "wx", 0o600);
  try {
    const taken = await writeAll(file, arriving);
    if (!taken.ok) {
      await drop(file, arriving.coming);
      return taken;
    }
    await file.sync();
    await file.close();
    await rename(arriving.coming, arriving.whole);
    await syncFolder(dirname(arriving.whole));
    return taken;
  } catch (error) {
    await drop(file, arriving.coming);
    if (isDiskFull(error)) return refuse({ kind: "disk-full" });
    throw error;
  }
}

async function writeAll(file: FileHandle, { source, id, mostBytes }: Arriving): Promise<Result<ArrivedFile, NotTaken>> {
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    // What is left of a file that is too long must still be read by whoever sends it on.
    for await (const part of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += part.byteLength;
      if (bytes > mostBytes) return refuse({ kind: "too-large", mostBytes });
      hash.update(part);
      await writePart(file, part);
    }
  } catch (error) {
    if (isDiskFull(error)) return refuse({ kind: "disk-full" });
    if (isBroken(error)) return refuse({ kind: "cut-off" });
    throw error;
  }
  return ok({ id, bytes, sha256: hash.digest("hex") });
}

async function writePart(file: FileHandle, part: Buffer): Promise<void> {
  for (let at = 0; at < part.byteLength;) at += (await file.write(part, at)).bytesWritten;
}

/** The name must last as well as the bytes. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function drop(file: FileHandle, path: string): Promise<void> {
  await file.close();
  await rm(path, { force: true });
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** No room, over a quota, or past the largest file that the system lets this process write. */
function isDiskFull(error: unknown): boolean {
  return ["ENOSPC", "EDQUOT", "EFBIG"].includes(codeOf(error));
}

function isBroken(error: unknown): boolean {
  const known = ["ERR_STREAM_PREMATURE_CLOSE", "ECONNRESET", "ABORT_ERR", "EPIPE"];
  return known.includes(codeOf(error)) || (error instanceof Error && error.message === "Unexpected end of form");
}
