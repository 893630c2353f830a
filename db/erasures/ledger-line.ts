import { createHmac, timingSafeEqual } from "node:crypto";
import type { ErasureLine } from "#app/domain/record/erasure-ledger.ts";
import { subkey } from "../seal.ts";

/** Signed with a key of the site: nobody without the secret can have a record erased by adding a line. */
export function writeErasureLine(masterKey: Uint8Array, line: ErasureLine): string {
  const told = JSON.stringify(line);
  return `${JSON.stringify({ line: told, sign: sign(masterKey, told) })}\n`;
}

/** @returns null for a line that is not ours: cut short by a crash, or written by somebody else. */
export function readErasureLine(masterKey: Uint8Array, text: string): ErasureLine | null {
  try {
    const { line, sign: signed } = JSON.parse(text) as { line: string; sign: string };
    const [mine, theirs] = [Buffer.from(sign(masterKey, String(line))), Buffer.from(String(signed))];
    const isOurs = mine.length === theirs.length && timingSafeEqual(mine, theirs);
    return isOurs ? (JSON.parse(line) as ErasureLine) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function sign(masterKey: Uint8Array, told: string): string {
  return createHmac("sha256", subkey(masterKey, "erasures")).update(told).digest("base64url");
}
