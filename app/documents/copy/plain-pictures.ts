import { DocumentRefused } from "../document-refused.ts";

const pngKept = new Set([
  "IHDR",
  "PLTE",
  "IDAT",
  "IEND",
  "tRNS",
  "gAMA",
  "cHRM",
  "sRGB",
  "iCCP",
  "pHYs",
  "bKGD",
  "sBIT",
]);
const jpegDropped = new Set([0xe1, 0xed, 0xfe]); // EXIF and XMP, IPTC, remarks
const located = [
  Buffer.from("©xyz", "latin1"),
  Buffer.from("com.apple.quicktime.location"),
  Buffer.from("GPSLatitude"),
];

/** A picture inside a document without what its camera wrote beside it: place, time, owner. The picture is unchanged. */
export function plainPicture(name: string, bytes: Buffer): Buffer {
  if (/\.jpe?g$/i.test(name) && bytes.length > 3 && bytes.readUInt16BE(0) === 0xffd8) return plainJpeg(bytes);
  if (/\.png$/i.test(name) && bytes.length > 8 && bytes.readUInt32BE(0) === 0x89504e47) return plainPng(bytes);
  return bytes;
}

/** Whether something that we cannot clean may say where it was taken. */
export function mayHoldLocation(name: string, bytes: Buffer): boolean {
  return /\.(tiff?|heic|webp)$/i.test(name)
    ? bytes.includes(Buffer.from("Exif")) || /\.tiff?$/i.test(name)
    : located.some((mark) => bytes.includes(mark));
}

function plainJpeg(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) throw new DocumentRefused("truncated");
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) return Buffer.concat([...kept, bytes.subarray(at)]);
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    if (!jpegDropped.has(marker)) kept.push(bytes.subarray(at, next));
    at = next;
  }
  throw new DocumentRefused("truncated");
}

function plainPng(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const next = at + 12 + bytes.readUInt32BE(at);
    const kind = bytes.toString("latin1", at + 4, at + 8);
    if (pngKept.has(kind)) kept.push(bytes.subarray(at, next));
    if (kind === "IEND") break;
    at = next;
  }
  return Buffer.concat(kept);
}
