import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** What a backup file holds, written into it and sealed with it. Paths are inside the data folder. */
export type Manifest = z.infer<typeof manifestShape>;

const plainPath = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/;

export const manifestShape = z.object({
  kind: z.enum(["data", "keys"]),
  madeAt: z.iso.datetime(),
  schemaVersion: z.number().int().nullable(),
  counts: z.record(z.string(), z.number().int()),
  files: z.array(z.object({ path: z.string().regex(plainPath), bytes: z.number().int(), sha256: z.string() })),
});

export function describeFile(folder: string, path: string): Manifest["files"][number] {
  const file = join(folder, path);
  return { path, bytes: statSync(file).size, sha256: sha256Of(file) };
}

export function sha256Of(file: string): string {
  const hash = createHash("sha256");
  for (const piece of pieces(file)) hash.update(piece);
  return hash.digest("hex");
}

const pieceBytes = 1 << 16;

/** A file in pieces; each piece is good until the next is asked for. */
export function* pieces(file: string): Generator<Buffer> {
  const descriptor = openSync(file, "r");
  try {
    const piece = Buffer.alloc(pieceBytes);
    for (let got = readSync(descriptor, piece); got > 0; got = readSync(descriptor, piece))
      yield piece.subarray(0, got);
  } finally {
    closeSync(descriptor);
  }
}
