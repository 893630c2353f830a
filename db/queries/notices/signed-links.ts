import { createHmac, timingSafeEqual } from "node:crypto";
import type { Database } from "#db/open.ts";
import { findNoticeSettings, type NoticeSettings } from "./notice-settings.ts";

const longest = 400; // letters

type Purpose = "stop" | "words" | "announced";

/** The secret part of a link in a mail that works without signing in, signed with the member's own key: a new key ends it. */
export function signLink(
  { memberId, key }: Pick<NoticeSettings, "memberId" | "key">,
  purpose: Purpose,
  said: readonly string[],
): string {
  const payload = Buffer.from(JSON.stringify([memberId, ...said])).toString("base64url");
  return `${payload}.${proofOf(payload, purpose, key)}`;
}

/** Whose link it is and what it says; null when it was not made by us for this, is damaged, or its key is an old one. */
export async function readSignedLink(
  db: Database,
  purpose: Purpose,
  token: string,
): Promise<{ memberId: string; said: string[] } | null> {
  const [payload = "", proof = "", more] = token.slice(0, longest).split(".");
  const [memberId, ...said] = more === undefined ? parsed(payload) : [];
  const settings = memberId === undefined ? null : await findNoticeSettings(db, memberId);
  if (memberId === undefined || settings === null) return null;
  const wanted = Buffer.from(proofOf(payload, purpose, settings.key));
  const given = Buffer.from(proof);
  return wanted.length === given.length && timingSafeEqual(wanted, given) ? { memberId, said } : null;
}

function proofOf(payload: string, purpose: Purpose, key: string): string {
  return createHmac("sha256", key).update(purpose).update(payload).digest("base64url").slice(0, 27);
}

function parsed(payload: string): string[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    return Array.isArray(read) && read.every((part) => typeof part === "string") ? read : [];
  } catch (error) {
    if (error instanceof SyntaxError) return []; // anybody can write anything into an address
    throw error;
  }
}
