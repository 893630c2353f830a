import type { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

const mostBytes = 256 * 1024;

/**
 * The beginning of a body, 256 kB at most before and after unpacking. Nothing more is read, so that a body without an
 * end or one that swells costs no more than that. Null when it cannot be unpacked.
 */
export async function readBody(body: Readable, encoding: string | null): Promise<Buffer | null> {
  const unpack = unpackerFor(encoding);
  if (unpack === undefined) return null;
  const taken = takeFirst(body, mostBytes);
  return unpack === null ? whole(taken) : unpacked(taken, unpack);
}

/** Undefined for what we did not ask for and cannot read. */
function unpackerFor(encoding: string | null): Transform | null | undefined {
  switch ((encoding ?? "").trim().toLowerCase()) {
    case "":
    case "identity":
      return null;
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      return undefined;
  }
}

/** Stops the stream it reads from as soon as there is enough. */
async function* takeFirst(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Buffer> {
  let left = most;
  for await (const part of stream) {
    const bytes = Buffer.from(part).subarray(0, left);
    left -= bytes.length;
    yield bytes;
    if (left <= 0) return;
  }
}

async function whole(parts: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

/** What was cut off in the middle still gives what stood before the cut; null when nothing could be unpacked. */
async function unpacked(packed: AsyncGenerator<Buffer>, unpack: Transform): Promise<Buffer | null> {
  const all: Buffer[] = [];
  const ended = await pipeline(packed, unpack, async (plain: AsyncIterable<Uint8Array>) => {
    for await (const part of takeFirst(plain, mostBytes)) all.push(part);
  }).then(
    () => true,
    () => false, // hostile or cut off: what came before counts, and the caller knows whether time ran out
  );
  return ended || all.length > 0 ? Buffer.concat(all) : null;
}
