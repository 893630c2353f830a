import { and, count, eq, gt, isNull, ne, sql, type Placeholder } from "drizzle-orm";
import { amongGiven } from "#db/among-given.ts";
import type { Database } from "#db/open.ts";
import { members, posts, spaceReads, spaces, threadReads, threads } from "#db/schema/index.ts";
import { gatheredBy } from "./gathered-by.ts";

/** How far a member has read: the highest number, and until when everything counts as read. */
export type ReadUntil = { number: number; until: Date };

const whose = sql.placeholder("memberId");

/**
 * How far a member has read these threads. Everything of a space counts as read until they said so; before that, until
 * they had an account.
 */
export async function listReadUntil(
  db: Database,
  memberId: string,
  threadIds: readonly string[],
): Promise<Map<string, ReadUntil>> {
  const rows = db
    .keep("read-until", (on) =>
      on
        .select({ id: threads.id, number: threadReads.number, until: readUntil(on, whose) })
        .from(threads)
        .innerJoin(members, eq(members.id, whose))
        .leftJoin(threadReads, and(eq(threadReads.threadId, threads.id), eq(threadReads.memberId, whose)))
        .where(amongGiven(threads.id))
        .prepare(),
    )
    .all({ memberId, ids: JSON.stringify(threadIds) });
  return new Map(rows.map(({ id, number, until }) => [id, { number: number ?? 0, until: new Date(until) }]));
}

/** Until when everything in a thread counts as read by a member, in milliseconds. The row of `members` is joined. */
export function readUntil(db: Database, memberId: string | Placeholder) {
  const said = db
    .select({ until: sql`max(${spaceReads.until})` })
    .from(spaceReads)
    .innerJoin(spaces, eq(spaces.id, spaceReads.spaceId))
    .where(and(eq(spaceReads.memberId, memberId), gatheredBy(db)));
  return sql<number>`coalesce((${said}), ${members.createdAt})`.mapWith(Number);
}

/** How many posts of others in each of these threads a member has not read. A thread without any is left out. */
export async function listUnread(
  db: Database,
  memberId: string,
  threadIds: readonly string[],
): Promise<Map<string, { unread: number; first: number }>> {
  const rows = db
    .keep("unread-in-threads", (on) =>
      on
        .select({ id: threads.id, unread: count(), first: sql<number>`min(${posts.number})`.mapWith(Number) })
        .from(threads)
        .innerJoin(members, eq(members.id, whose))
        .leftJoin(threadReads, and(eq(threadReads.threadId, threads.id), eq(threadReads.memberId, whose)))
        .innerJoin(
          posts,
          and(eq(posts.threadId, threads.id), gt(posts.number, sql`coalesce(${threadReads.number}, 0)`)),
        )
        .where(
          and(
            amongGiven(threads.id),
            ne(posts.memberId, whose),
            isNull(posts.removedAt),
            isNull(posts.hiddenAt),
            sql`${posts.writtenAt} > ${readUntil(on, whose)}`,
          ),
        )
        .groupBy(threads.id)
        .prepare(),
    )
    .all({ memberId, ids: JSON.stringify(threadIds) });
  return new Map(rows.map(({ id, ...found }) => [id, found]));
}

/** A member has read a thread up to a post; it never goes back. @returns whether anything changed. */
export async function upsertThreadRead(
  db: Database,
  { memberId, threadId, number, at }: { memberId: string; threadId: string; number: number; at: Date },
): Promise<boolean> {
  const rows = await db
    .insert(threadReads)
    .values({ memberId, threadId, number, at })
    .onConflictDoUpdate({
      target: [threadReads.memberId, threadReads.threadId],
      set: { number, at },
      setWhere: sql`${threadReads.number} < ${number}`,
    })
    .returning({ number: threadReads.number });
  return rows.length > 0;
}

/** What was written in a space until a moment counts as read by a member. */
export async function upsertSpaceRead(
  db: Database,
  { memberId, spaceId, until }: { memberId: string; spaceId: string; until: Date },
): Promise<void> {
  await db
    .insert(spaceReads)
    .values({ memberId, spaceId, until })
    .onConflictDoUpdate({ target: [spaceReads.memberId, spaceReads.spaceId], set: { until } });
}
