import { asc, desc, eq } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { noticeChoices, notices, noticeSettings, spaceFollows, threadFollows, threads } from "#db/schema/index.ts";

/** What we keep of how a member is told of things, for themselves alone: without titles, which may be closed to them now, and without their key. */
export async function findOwnNoticeData(db: Database, memberId: string) {
  const [settings] = await db
    .select({
      quietFrom: noticeSettings.quietFrom,
      quietTo: noticeSettings.quietTo,
      quietWeekends: noticeSettings.quietWeekends,
      digestDay: noticeSettings.digestDay,
      pausedAt: noticeSettings.pausedAt,
    })
    .from(noticeSettings)
    .where(eq(noticeSettings.memberId, memberId));
  const { kind, how } = noticeChoices;
  return {
    choices: await db.select({ kind, how }).from(noticeChoices).where(eq(noticeChoices.memberId, memberId)),
    mailTimes: settings ?? null,
    threads: await db
      .select({
        thread: threads.number,
        level: threadFollows.level,
        why: threadFollows.why,
        since: threadFollows.since,
      })
      .from(threadFollows)
      .innerJoin(threads, eq(threads.id, threadFollows.threadId))
      .where(eq(threadFollows.memberId, memberId))
      .orderBy(asc(threads.number)),
    spaces: await db
      .select({ space: spaceFollows.spaceId, level: spaceFollows.level, since: spaceFollows.since })
      .from(spaceFollows)
      .where(eq(spaceFollows.memberId, memberId)),
    told: await db
      .select({
        kind: notices.kind,
        why: notices.why,
        at: notices.at,
        seenAt: notices.seenAt,
        mailedAt: notices.mailedAt,
      })
      .from(notices)
      .where(eq(notices.memberId, memberId))
      .orderBy(desc(notices.at)),
  };
}
