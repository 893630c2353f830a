import { createCipheriv, createDecipheriv } from "node:crypto";

// A frame: last (1) · length (4) · sealed bytes with their tag. The nonce is the frame's number and whether it is the
// last, so that frames cannot be swapped, repeated, left out or cut off without it being seen (each file has its own key).
const headBytes = 5;
const mostFrameBytes = 1 << 20;

/** Thrown when a sealed stream was cut short or changed. */
export class FramesBroken extends Error {
  override name = "FramesBroken";
  readonly reason: "cut-short" | "changed";
  constructor(reason: "cut-short" | "changed") {
    super(`A sealed stream is broken: ${reason}`);
    this.reason = reason;
  }
}

export function* sealFrames(plain: Iterable<Buffer>, key: Buffer, bound: Buffer): Generator<Buffer> {
  let waiting: Buffer | null = null;
  let number = 0;
  for (const piece of plain) {
    if (waiting !== null) yield sealFrame(waiting, number++, false, key, bound);
    waiting = Buffer.from(piece); // the source may use its piece again
  }
  yield sealFrame(waiting ?? Buffer.alloc(0), number, true, key, bound);
}

/** @throws FramesBroken */
export function* openFrames(sealed: Iterable<Buffer>, key: Buffer, bound: Buffer): Generator<Buffer> {
  const source = takeFrom(sealed);
  for (let number = 0; ; number++) {
    const head = source.take(headBytes);
    const length = head.readUInt32BE(1);
    if (length > mostFrameBytes || length < 16) throw new FramesBroken("changed");
    const last = head[0] === 1;
    yield openFrame(source.take(length), number, last, key, bound);
    if (last && !source.isAtEnd()) throw new FramesBroken("changed");
    if (last) return;
  }
}

/** Exact numbers of bytes out of pieces of any size. @throws FramesBroken when there are not enough. */
export function takeFrom(source: Iterable<Buffer>) {
  const iterator = source[Symbol.iterator]();
  let rest: Buffer = Buffer.alloc(0);
  const fill = (): boolean => {
    const next = iterator.next();
    if (!next.done) rest = Buffer.concat([rest, next.value]);
    return !next.done;
  };
  return {
    take(count: number): Buffer {
      while (rest.length < count) if (!fill()) throw new FramesBroken("cut-short");
      const taken = rest.subarray(0, count);
      rest = rest.subarray(count);
      return taken;
    },
    isAtEnd(): boolean {
      while (rest.length === 0) if (!fill()) return true;
      return false;
    },
    /** Whatever is at hand, at most so many bytes. */
    takeUpTo(count: number): Buffer {
      if (this.isAtEnd()) throw new FramesBroken("cut-short");
      return this.take(Math.min(count, rest.length));
    },
  };
}

function sealFrame(plain: Buffer, number: number, last: boolean, key: Buffer, bound: Buffer): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonceOf(number, last)).setAAD(bound);
  const body = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  const head = Buffer.alloc(headBytes);
  head[0] = last ? 1 : 0;
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
}

function openFrame(body: Buffer, number: number, last: boolean, key: Buffer, bound: Buffer): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(number, last))
    .setAAD(bound)
    .setAuthTag(body.subarray(-16));
  try {
    return Buffer.concat([decipher.update(body.subarray(0, -16)), decipher.final()]);
  } catch {
    throw new FramesBroken("changed");
  }
}

function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}
