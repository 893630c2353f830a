import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { posts, spaces, threads } from "#db/schema/index.ts";
import { gatheredBy } from "./gathered-by.ts";

/** Which open spaces list these threads. */
export async function listListings(
  db: Database,
  threadIds: readonly string[],
): Promise<{ threadId: string; spaceId: string }[]> {
  return db
    .select({ threadId: threads.id, spaceId: spaces.id })
    .from(threads)
    .innerJoin(spaces, and(isNull(spaces.closedAt), gatheredBy(db)))
    .where(inArray(threads.id, [...threadIds]));
}

/** Who wrote the posts of a thread with these numbers. Those that were taken away meanwhile are left out. */
export async function listWriters(
  db: Database,
  threadId: string,
  numbers: readonly number[],
): Promise<{ post: number; memberId: string }[]> {
  const standing = and(isNull(posts.removedAt), isNull(posts.hiddenAt), inArray(posts.number, [...numbers]));
  return db
    .select({ post: posts.number, memberId: posts.memberId })
    .from(posts)
    .where(and(eq(posts.threadId, threadId), standing))
    .orderBy(posts.number);
}
