import { digestKinds } from "#app/domain/notification/digest-period.ts";
import { noticeKinds } from "#app/domain/notification/notice-kinds.ts";
import type { StopAbout } from "#app/domain/notification/stop-link.ts";
import type { Database } from "#db/open.ts";
import type { NoticeSettings } from "./notice-settings.ts";
import { readSignedLink, signLink } from "./signed-links.ts";

export type StopLink = { memberId: string } & StopAbout;

/** The secret part of a link that stops mails without signing in. */
export function signStopLink(settings: Pick<NoticeSettings, "memberId" | "key">, about: StopAbout): string {
  return signLink(settings, "stop", about.about === "thread" ? ["t", about.threadId, about.kind] : ["d", about.of]);
}

/** What a link stops and for whom; null for any that we did not make. */
export async function findStopLink(db: Database, token: string): Promise<StopLink | null> {
  const link = await readSignedLink(db, "stop", token);
  if (link === null) return null;
  const { memberId } = link;
  const [what, first, second] = link.said;
  const kind = noticeKinds.find((one) => one === second);
  const of = digestKinds.find((one) => one === first);
  if (first === undefined) return null;
  if (what === "t" && kind !== undefined) return { memberId, about: "thread", threadId: first, kind };
  return what === "d" && of !== undefined ? { memberId, about: "digest", of } : null;
}
