import { createHmac, timingSafeEqual } from "node:crypto";
import { digestKinds } from "#app/domain/notification/digest-period.ts";
import { noticeKinds } from "#app/domain/notification/notice-kinds.ts";
import type { StopAbout } from "#app/domain/notification/stop-link.ts";
import type { Database } from "#db/open.ts";
import { findNoticeSettings, type NoticeSettings } from "./notice-settings.ts";

export type StopLink = { memberId: string } & StopAbout;

const longest = 400; // letters

/** The secret part of a link that stops mails without signing in, signed with the member's own key: a new key ends it. */
export function signStopLink({ memberId, key }: Pick<NoticeSettings, "memberId" | "key">, about: StopAbout): string {
  const said = about.about === "thread" ? ["t", about.threadId, about.kind] : ["d", about.of];
  const payload = Buffer.from(JSON.stringify([memberId, ...said])).toString("base64url");
  return `${payload}.${proofOf(payload, key)}`;
}

/** What a link stops and for whom; null when it was not made by us, is damaged, or its key is an old one. */
export async function findStopLink(db: Database, token: string): Promise<StopLink | null> {
  const [payload = "", proof = "", more] = token.slice(0, longest).split(".");
  const link = more === undefined ? readPayload(payload) : null;
  const settings = link === null ? null : await findNoticeSettings(db, link.memberId);
  if (settings === null) return null;
  const wanted = Buffer.from(proofOf(payload, settings.key));
  const given = Buffer.from(proof);
  return wanted.length === given.length && timingSafeEqual(wanted, given) ? link : null;
}

function proofOf(payload: string, key: string): string {
  return createHmac("sha256", key).update("stop").update(payload).digest("base64url").slice(0, 27);
}

function readPayload(payload: string): StopLink | null {
  const [memberId, what, first, second] = parsed(payload);
  const kind = noticeKinds.find((one) => one === second);
  const of = digestKinds.find((one) => one === first);
  if (memberId === undefined || first === undefined) return null;
  if (what === "t" && kind !== undefined) return { memberId, about: "thread", threadId: first, kind };
  return what === "d" && of !== undefined ? { memberId, about: "digest", of } : null;
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
