import { and, count, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { threads } from "#db/schema/index.ts";

/** What spaces have of their own, read once after each change. The same for all who look: the door is asked beside it. */
type OwnThreads = {
  /** Threads about nothing but their space, by the day on which they end. */
  counted: readonly { spaceId: string | null; endsOn: string | null; threads: number; newest: number }[];
  pinned: readonly { spaceId: string | null; id: string }[];
  /** Spaces with a thread about a thing among their own. */
  withThings: readonly { spaceId: string | null }[];
};

/** True for a thread about nothing but its space. */
export const isOwnThread = and(isNull(threads.resourceId), isNull(threads.sessionId), isNull(threads.mergedInto));

function ownThreads(db: Database): OwnThreads {
  return db.keepUntilChange("own-threads", (on) => {
    const { id, spaceId, endsOn, lastPostAt, pinnedAt, resourceId, sessionId } = threads;
    const newest = sql<number>`max(${lastPostAt})`.mapWith(Number);
    const ofThings = and(isNotNull(spaceId), or(isNotNull(resourceId), isNotNull(sessionId)));
    return {
      counted: on
        .select({ spaceId, endsOn, threads: count(), newest })
        .from(threads)
        .where(isOwnThread)
        .groupBy(spaceId, endsOn)
        .all(),
      pinned: on.select({ spaceId, id }).from(threads).where(isNotNull(pinnedAt)).all(),
      withThings: on.selectDistinct({ spaceId }).from(threads).where(ofThings).all(),
    };
  });
}

/**
 * How many threads about nothing else each space has that stand, and when the newest words came.
 * @param today the local date
 */
export function countOwnThreads(db: Database, today: string): Map<string, { threads: number; newest: number }> {
  const counts = new Map<string, { threads: number; newest: number }>();
  for (const { spaceId, endsOn, threads: more, newest } of ownThreads(db).counted) {
    if (spaceId === null || (endsOn !== null && endsOn < today)) continue;
    const before = counts.get(spaceId) ?? { threads: 0, newest: 0 };
    counts.set(spaceId, { threads: before.threads + more, newest: Math.max(before.newest, newest) });
  }
  return counts;
}

/** The ids of the threads of a space that a facilitator has pinned. */
export function listPinned(db: Database, spaceId: string): string[] {
  return ownThreads(db).pinned.flatMap((one) => (one.spaceId === spaceId ? [one.id] : []));
}

/** Whether a space lists threads about things though it gathers none: they were begun in it. */
export function hasThreadsAboutThings(db: Database, spaceId: string): boolean {
  return ownThreads(db).withThings.some((one) => one.spaceId === spaceId);
}
