import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { markSeen, markSeenInSpace } from "#db/queries/notices/notices.ts";

/** A member has read a thread up to a post, on whichever device: notices of it count as seen and are not mailed. */
export async function seeNotices(
  { db, now, announce }: Pick<UseCaseTools, "db" | "now" | "announce">,
  { memberId, threadId, upTo }: { memberId: string; threadId: string; upTo: number },
): Promise<Result<null, never>> {
  const changed = await markSeen(db, memberId, { at: now, thread: { threadId, upTo } });
  if (changed > 0) announce({ kind: "notices-changed", memberId });
  return ok(null);
}

/** A member has marked everything in a space as read: its notices count as seen. */
export async function seeNoticesOfSpace(
  { db, now, announce }: Pick<UseCaseTools, "db" | "now" | "announce">,
  { memberId, spaceId }: { memberId: string; spaceId: string },
): Promise<Result<null, never>> {
  if ((await markSeenInSpace(db, memberId, spaceId, now)) > 0) announce({ kind: "notices-changed", memberId });
  return ok(null);
}

/** "Mark all as seen". */
export async function seeAllNotices(
  { db, now, announce }: Pick<UseCaseTools, "db" | "now" | "announce">,
  { memberId }: { memberId: string },
): Promise<Result<null, never>> {
  if ((await markSeen(db, memberId, { at: now })) > 0) announce({ kind: "notices-changed", memberId });
  return ok(null);
}
