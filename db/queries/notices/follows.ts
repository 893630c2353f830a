import { and, eq, sql } from "drizzle-orm";
import type { FollowLevel, FollowWhy } from "#app/domain/notification/follow.ts";
import type { Database } from "#db/open.ts";
import { spaceFollows, spaces, threadFollows } from "#db/schema/index.ts";

export type ThreadFollow = typeof threadFollows.$inferSelect;
export type SpaceFollow = typeof spaceFollows.$inferSelect;

export async function findThreadFollow(db: Database, memberId: string, threadId: string): Promise<ThreadFollow | null> {
  const one = and(
    eq(threadFollows.memberId, sql.placeholder("memberId")),
    eq(threadFollows.threadId, sql.placeholder("threadId")),
  );
  const find = db.keep("thread-follow", (on) => on.select().from(threadFollows).where(one).prepare());
  return find.all({ memberId, threadId })[0] ?? null;
}

/** What a member chose for a space, with the space's name. */
export async function findSpaceFollow(
  db: Database,
  memberId: string,
  spaceId: string,
): Promise<(SpaceFollow & { name: string }) | null> {
  const one = and(
    eq(spaceFollows.memberId, sql.placeholder("memberId")),
    eq(spaceFollows.spaceId, sql.placeholder("spaceId")),
  );
  const [row] = db
    .keep("space-follow", (on) =>
      on
        .select({ follow: spaceFollows, name: spaces.name })
        .from(spaceFollows)
        .innerJoin(spaces, eq(spaces.id, spaceFollows.spaceId))
        .where(one)
        .prepare(),
    )
    .all({ memberId, spaceId });
  return row === undefined ? null : { ...row.follow, name: row.name };
}

export async function upsertThreadFollow(db: Database, row: ThreadFollow): Promise<void> {
  const { level, why, since } = row;
  await db
    .insert(threadFollows)
    .values(row)
    .onConflictDoUpdate({ target: [threadFollows.memberId, threadFollows.threadId], set: { level, why, since } });
}

export async function upsertSpaceFollow(db: Database, row: SpaceFollow): Promise<void> {
  const { level, since } = row;
  await db
    .insert(spaceFollows)
    .values(row)
    .onConflictDoUpdate({ target: [spaceFollows.memberId, spaceFollows.spaceId], set: { level, since } });
}

/** Whoever writes follows the thread from then on, unless there is a row: what they chose stays. */
export async function followByWriting(
  db: Database,
  row: { memberId: string; threadId: string; why: FollowWhy; since: Date; level?: FollowLevel },
): Promise<void> {
  await db
    .insert(threadFollows)
    .values({ level: "follow", ...row })
    .onConflictDoNothing({ target: [threadFollows.memberId, threadFollows.threadId] });
}

export async function removeThreadFollow(db: Database, memberId: string, threadId: string): Promise<void> {
  const one = and(eq(threadFollows.memberId, memberId), eq(threadFollows.threadId, threadId));
  await db.delete(threadFollows).where(one);
}

export async function removeSpaceFollow(db: Database, memberId: string, spaceId: string): Promise<void> {
  const one = and(eq(spaceFollows.memberId, memberId), eq(spaceFollows.spaceId, spaceId));
  await db.delete(spaceFollows).where(one);
}
