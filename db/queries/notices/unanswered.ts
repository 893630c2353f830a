import { and, asc, eq, gte, inArray, isNull, like, lt, or } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { notices, posts, threads } from "#db/schema/index.ts";

export type Unanswered = {
  threadId: string;
  spaceId: string | null;
  createdAt: Date;
  createdBy: string;
  question: string; // title and words
};

/** Questions that stand alone in their thread, began in a time, and were not put to a facilitator yet. */
export async function listUnanswered(
  db: Database,
  { from, until }: { from: Date; until: Date },
): Promise<Unanswered[]> {
  const isOpen = and(isNull(threads.mergedInto), isNull(threads.lockedAt), eq(threads.standing, 1));
  const asks = or(eq(threads.kind, "question"), and(eq(threads.kind, "talk"), like(posts.body, "%?%")));
  const rows = await db
    .select({ thread: threads, body: posts.body })
    .from(threads)
    .innerJoin(posts, and(eq(posts.threadId, threads.id), eq(posts.number, 1), isNull(posts.removedAt)))
    .where(and(isOpen, asks, isNull(posts.hiddenAt), gte(threads.createdAt, from), lt(threads.createdAt, until)))
    .orderBy(asc(threads.createdAt));
  const keys = rows.map(({ thread }) => unansweredKey(thread.id));
  const told = await db
    .selectDistinct({ key: notices.uniqueKey })
    .from(notices)
    .where(inArray(notices.uniqueKey, keys));
  const known = new Set(told.map(({ key }) => key));
  return rows
    .filter(({ thread }) => !known.has(unansweredKey(thread.id)))
    .map(({ thread, body }) => ({
      threadId: thread.id,
      spaceId: thread.spaceId,
      createdAt: thread.createdAt,
      createdBy: thread.createdBy,
      question: `${thread.title}\n${body}`,
    }));
}

export function unansweredKey(threadId: string): string {
  return `unanswered ${threadId}`;
}
