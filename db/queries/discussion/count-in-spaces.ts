import { and, count, eq, gt, isNotNull, or, sql } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { members, spaceReads, spaces, threadReads, threads } from "#db/schema/index.ts";
import { gatheredBy } from "./gathered-by.ts";
import { countOwnThreads, isOwnThread } from "./own-threads.ts";
import { readUntil } from "./reading.ts";
import { stillStands } from "./still-stands.ts";
import { keptSpacesRead, spacesReadBy, threadsOpenTo } from "./threads-open-to.ts";

export type SpaceCount = { threads: number; newest: Date | null; withNews: number };

/**
 * How many threads each space lists for somebody, when the newest words came, and how many of them have something that
 * they have not read. Threads about nothing but their space are counted by the space's own door, those about things by
 * the door of threads: there are few of them beside the others.
 */
export async function countInSpaces(
  db: Database,
  viewer: LibraryViewer,
  today: string,
): Promise<Map<string, SpaceCount>> {
  const counts = new Map<string, SpaceCount>();
  for (const { id, newest, ...found } of [
    ...(await countOwn(db, viewer, today)),
    ...(await countOfThings(db, viewer, today)),
  ]) {
    const before = counts.get(id) ?? { threads: 0, newest: null, withNews: 0 };
    counts.set(id, {
      threads: before.threads + found.threads,
      newest: new Date(Math.max(before.newest?.getTime() ?? 0, newest)),
      withNews: before.withNews + found.withNews,
    });
  }
  for (const { id, withNews } of await countOwnNews(db, viewer, today)) {
    const before = counts.get(id);
    if (before !== undefined) counts.set(id, { ...before, withNews: before.withNews + withNews });
  }
  return counts;
}

type Counted = { id: string; threads: number; newest: number; withNews: number };

const newest = sql<number>`max(${threads.lastPostAt})`.mapWith(Number);

async function countOwn(db: Database, viewer: LibraryViewer, today: string): Promise<Counted[]> {
  const door = keptSpacesRead(viewer);
  const list = db.keep(`spaces read ${door.name}`, (on) =>
    on.select({ id: spaces.id }).from(spaces).where(door.where(on)).prepare(),
  );
  const counts = countOwnThreads(db, today);
  return list.all(door.values).flatMap(({ id }) => {
    const found = counts.get(id);
    return found === undefined ? [] : [{ id, ...found, withNews: 0 }];
  });
}

/** Only what was written since everything counted as read is looked at. */
async function countOwnNews(db: Database, viewer: LibraryViewer, today: string) {
  const { memberId } = viewer;
  if (memberId === null) return [];
  return db
    .select({ id: spaces.id, withNews: count() })
    .from(spaces)
    .innerJoin(members, eq(members.id, memberId))
    .leftJoin(spaceReads, and(eq(spaceReads.spaceId, spaces.id), eq(spaceReads.memberId, memberId)))
    .innerJoin(
      threads,
      and(
        eq(threads.spaceId, spaces.id),
        gt(threads.lastPostAt, sql`coalesce(${spaceReads.until}, ${members.createdAt})`),
        isOwnThread,
      ),
    )
    .leftJoin(threadReads, and(eq(threadReads.memberId, memberId), eq(threadReads.threadId, threads.id)))
    .where(and(spacesReadBy(viewer), stillStands(today), hasUnread))
    .groupBy(spaces.id);
}

const hasUnread = gt(threads.lastNumber, sql`coalesce(${threadReads.number}, 0)`);

async function countOfThings(db: Database, viewer: LibraryViewer, today: string): Promise<Counted[]> {
  const { memberId } = viewer;
  const isNews =
    memberId === null ? sql`0` : sql`(${hasUnread} AND ${threads.lastPostAt} > ${readUntil(db, memberId)})`;
  const from = db
    .select({ id: spaces.id, threads: count(), newest, withNews: sql<number>`sum(${isNews})`.mapWith(Number) })
    .from(threads)
    .innerJoin(spaces, gatheredBy(db))
    .$dynamic();
  const joined =
    memberId === null
      ? from
      : from
          .innerJoin(members, eq(members.id, memberId))
          .leftJoin(threadReads, and(eq(threadReads.threadId, threads.id), eq(threadReads.memberId, memberId)));
  const ofThings = or(isNotNull(threads.resourceId), isNotNull(threads.sessionId));
  return joined.where(and(ofThings, threadsOpenTo(db, viewer), stillStands(today))).groupBy(spaces.id);
}
