import { createHmac, timingSafeEqual } from "node:crypto";
import type { HeadLine } from "#app/domain/record/trace-report.ts";
import { subkey } from "../seal.ts";

/** Signed with a key of the site: nobody without the secret can write "restored" over a tail that was cut off. */
export function writeHeadLine(masterKey: Uint8Array, line: HeadLine): string {
  return `${JSON.stringify({ ...line, sign: sign(masterKey, line) })}\n`;
}

/** @returns null for a line that is not ours: cut short by a crash, or written by somebody else. */
export function readHeadLine(masterKey: Uint8Array, text: string): HeadLine | null {
  try {
    const { n, mac, why, at, over, sign: signed } = JSON.parse(text) as HeadLine & { sign: string };
    const line = { n, mac, why, at, over };
    const [mine, theirs] = [Buffer.from(sign(masterKey, line)), Buffer.from(String(signed))];
    return mine.length === theirs.length && timingSafeEqual(mine, theirs) ? line : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function sign(masterKey: Uint8Array, { n, mac, why, at, over }: HeadLine): string {
  return createHmac("sha256", subkey(masterKey, "audit-head"))
    .update(JSON.stringify([n, mac, why, at, over]))
    .digest("base64url");
}
