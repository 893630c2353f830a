import { and, count, eq, inArray, isNull, lt, lte, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { gatheredBy } from "#db/queries/discussion/gathered-by.ts";
import { notices, spaces, threads } from "#db/schema/index.ts";

export type Notice = typeof notices.$inferSelect;

export type NewNotice = Omit<Notice, "seenAt" | "mailedAt">;

/** Adds notices; one that a member has already, by its unique key, stays as it is. @returns those that are new. */
export async function insertNotices(db: Database, rows: readonly NewNotice[]): Promise<Notice[]> {
  if (rows.length === 0) return [];
  return db
    .insert(notices)
    .values([...rows])
    .onConflictDoNothing({ target: [notices.memberId, notices.uniqueKey] })
    .returning();
}

/** Marks what a member has not seen: all of it, or of a thread up to a post. @returns how many were new to them. */
export async function markSeen(
  db: Database,
  memberId: string,
  seen: { at: Date; thread?: { threadId: string; upTo: number } },
): Promise<number> {
  const { thread } = seen;
  const upTo = thread && and(eq(notices.threadId, thread.threadId), lte(notices.post, thread.upTo));
  const changed = await db
    .update(notices)
    .set({ seenAt: seen.at })
    .where(and(eq(notices.memberId, memberId), isNull(notices.seenAt), upTo))
    .returning({ id: notices.id });
  return changed.length;
}

/** Marks what a member has not seen of the threads that a space lists. @returns how many were new to them. */
export async function markSeenInSpace(db: Database, memberId: string, spaceId: string, at: Date): Promise<number> {
  const listed = db
    .select({ id: threads.id })
    .from(threads)
    .innerJoin(spaces, gatheredBy(db))
    .where(eq(spaces.id, spaceId));
  const changed = await db
    .update(notices)
    .set({ seenAt: at })
    .where(and(eq(notices.memberId, memberId), isNull(notices.seenAt), inArray(notices.threadId, listed)))
    .returning({ id: notices.id });
  return changed.length;
}

/** Deletes what was told before a moment, so many at a time, so that nobody waits for it. @returns how many. */
export async function removeNoticesBefore(db: Database, before: Date, most = 5000): Promise<number> {
  const unmailed = and(isNull(notices.mailedAt), lt(notices.at, before)); // each is a look into the index of what was mailed
  let removed = 0;
  for (const old of [unmailed, lt(notices.mailedAt, before)]) {
    const some = db.select({ id: notices.id }).from(notices).where(old).limit(most);
    removed += (await db.delete(notices).where(inArray(notices.id, some)).returning({ id: notices.id })).length;
  }
  return removed;
}

export async function markMailed(db: Database, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length > 0)
    await db
      .update(notices)
      .set({ mailedAt: at })
      .where(inArray(notices.id, [...ids]));
}

/** How many notices a member has not seen. For the menu of every page, so it is one look into an index. */
export function countUnseen(db: Database, memberId: string): number {
  const rows = db
    .keep("notices-unseen", (on) =>
      on
        .select({ unseen: count() })
        .from(notices)
        .where(and(eq(notices.memberId, sql.placeholder("memberId")), isNull(notices.seenAt)))
        .prepare(),
    )
    .all({ memberId });
  return rows[0]?.unseen ?? 0;
}

/** The same for several members; those with none are left out. */
export async function listUnseen(db: Database, memberIds: readonly string[]): Promise<Map<string, number>> {
  const { memberId } = notices;
  const theirs = and(inArray(memberId, [...memberIds]), isNull(notices.seenAt));
  const rows = await db.select({ memberId, unseen: count() }).from(notices).where(theirs).groupBy(memberId);
  return new Map(rows.map((row) => [row.memberId, row.unseen]));
}
