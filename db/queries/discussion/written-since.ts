import { and, eq, gt, inArray, isNull, ne, sql } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { posts, spaceReads, spaces, threadReads, threads } from "#db/schema/index.ts";
import { gatheredBy } from "./gathered-by.ts";
import { threadsOpenTo } from "./threads-open-to.ts";

/** A post as the pages of spaces are told of it: numbers, as they stand in addresses. */
export type PostIn = { spaceId: string; thread: number; post: number };

/**
 * The place of the newest post among all that were ever written. One writer gives each the next, whatever the clock says,
 * and no row of a post is ever deleted.
 */
export function findNewestPlace(db: Database): number {
  const [row] = db
    .keep("newest-place", (on) =>
      on
        .select({ place: sql<number | null>`max(${place})` })
        .from(posts)
        .prepare(),
    )
    .all();
  return row?.place ?? 0;
}

const place = sql`"posts"."rowid"`;

/** Posts of others that came into these spaces after a place, which a member may read and has not read. */
export async function listWrittenSince(
  db: Database,
  viewer: LibraryViewer & { memberId: string },
  given: { spaceIds: readonly string[]; after: number; most: number },
): Promise<PostIn[]> {
  const { memberId } = viewer;
  const { spaceIds, after, most } = given;
  if (findNewestPlace(db) <= after) return []; // the most usual: a page connects as soon as it is made
  return db
    .select({ spaceId: spaces.id, thread: threads.number, post: posts.number })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(spaces, and(inArray(spaces.id, [...spaceIds]), gatheredBy(db)))
    .leftJoin(threadReads, and(eq(threadReads.threadId, threads.id), eq(threadReads.memberId, memberId)))
    .leftJoin(spaceReads, and(eq(spaceReads.spaceId, spaces.id), eq(spaceReads.memberId, memberId)))
    .where(
      and(
        gt(place, after),
        ne(posts.memberId, memberId),
        isNull(posts.removedAt),
        isNull(posts.hiddenAt),
        gt(posts.number, sql`coalesce(${threadReads.number}, 0)`),
        sql`${posts.writtenAt} > coalesce(${spaceReads.until}, 0)`,
        threadsOpenTo(db, viewer),
      ),
    )
    .orderBy(place)
    .limit(most);
}
