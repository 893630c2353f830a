import { open } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import type { DocumentLimits } from "#app/domain/documents/document-limits.ts";
import type { DocumentRefusal } from "#app/domain/documents/document-refusal.ts";
import {
  allowedTypes,
  extensionOf,
  hasHarmfulExtension,
  type AllowedExtension,
  type AllowedType,
} from "#app/domain/documents/file-types.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { DocumentRefused } from "./document-refused.ts";
import { findOfficeType } from "./archive/find-office-type.ts";
import { holdsTestVirus } from "./scan/holds-test-virus.ts";

const headBytes = 4_100; // all that any kind of file but a packed one is known by
const texts: ReadonlySet<string> = new Set([allowedTypes.txt, allowedTypes.csv, allowedTypes.vtt]);
const withMacros = /\.(do[ct]|xl[st]|p[op][ts])m$/i;
const markup = /^\s*(<!doctype|<html|<svg|<\?xml|<script|<\?php|#!)/i;

/**
 * What a file is, by its bytes and by its name, which must agree. Only its first bytes and, of a packed file, its directory
 * are looked at, so that this costs the same for every file; the test virus alone is looked for throughout.
 */
export async function sniffType(
  path: string,
  name: string,
  limits: Pick<DocumentLimits, "entries" | "unpackedBytes" | "ratio">,
): Promise<Result<{ mediaType: AllowedType; extension: AllowedExtension }, DocumentRefusal>> {
  try {
    const extension = extensionOf(name);
    if (withMacros.test(name.trim())) throw new DocumentRefused("macros");
    if (extension === null || hasHarmfulExtension(name)) throw new DocumentRefused("type-not-allowed");
    if (await holdsTestVirus(path)) throw new DocumentRefused("test-virus");
    const found = await typeByContent(path, allowedTypes[extension], limits);
    if (found !== allowedTypes[extension]) throw new DocumentRefused("wrong-type");
    return ok({ mediaType: found, extension });
  } catch (error) {
    if (error instanceof DocumentRefused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

async function typeByContent(
  path: string,
  named: AllowedType,
  limits: Pick<DocumentLimits, "entries" | "unpackedBytes" | "ratio">,
): Promise<AllowedType | null> {
  const head = await readHead(path);
  if (head.length === 0) throw new DocumentRefused("truncated");
  const mark = head.length < 4 ? 0 : head.readUInt32BE(0);
  if (mark === 0x504b0304) return findOfficeType(path, limits);
  if (mark === 0xd0cf11e0) throw new DocumentRefused((await isLocked(path)) ? "encrypted" : "wrong-type");
  if (head.toString("latin1", 0, 1_024).includes("%PDF-")) return allowedTypes.pdf;
  const mime = (await fileTypeFromBuffer(head))?.mime;
  if (mime === undefined) return texts.has(named) && isText(head, named) ? named : null;
  const asVideo = mime === "video/x-m4v" ? allowedTypes.mp4 : mime;
  return Object.values(allowedTypes).find((type) => type === asVideo) ?? null;
}

async function readHead(path: string): Promise<Buffer> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
  return buffer.subarray(0, bytesRead);
}

/** Plain words: no zero bytes, and nothing that a browser would take for a page or a machine for a program. */
function isText(head: Buffer, named: AllowedType): boolean {
  if (head.includes(0) || markup.test(head.toString("latin1"))) return false;
  return named !== allowedTypes.vtt || /^(\xEF\xBB\xBF)?WEBVTT/.test(head.toString("latin1"));
}

/** An Office file with a password is an old kind of file around the packed one. */
async function isLocked(path: string): Promise<boolean> {
  const mark = Buffer.from("EncryptedPackage", "utf16le");
  await using file = await open(path);
  const { size } = await file.stat();
  const length = Math.min(size, 1_000_000);
  for (const from of [0, size - length]) {
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, from);
    if (buffer.includes(mark)) return true;
  }
  return false;
}
