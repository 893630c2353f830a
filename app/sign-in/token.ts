import { createHash } from "node:crypto";

/** A session's or a mailed link's secret: 32 random bytes as base64url. Only its hash is ever stored. */
export function makeToken(randomBytes: (count: number) => Uint8Array): string {
  return Buffer.from(randomBytes(32)).toString("base64url");
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Whether this can be a token at all, so that nothing else ever reaches a query. */
export function looksLikeToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}
