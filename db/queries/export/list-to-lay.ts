import { and, asc, gt, inArray, isNull } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { posts, resources, threads } from "#db/schema/index.ts";

/** Resources after a number, some at a time. */
export async function listResourcesToLay(db: Database, after: number, limit: number) {
  const { id, number } = resources;
  return db.select({ id, number }).from(resources).where(gt(number, after)).orderBy(asc(number)).limit(limit);
}

/** The posts that stand of some threads after a number; `last`: the number of the last of these threads, null after all. */
export async function listPostsToLay(db: Database, after: number, limit: number) {
  const some = await db
    .select({ id: threads.id, number: threads.number, title: threads.title })
    .from(threads)
    .where(gt(threads.number, after))
    .orderBy(asc(threads.number))
    .limit(limit);
  const byId = new Map(some.map((thread) => [thread.id, thread]));
  const stand = and(inArray(posts.threadId, [...byId.keys()]), isNull(posts.removedAt), isNull(posts.hiddenAt));
  const rows = await db.select().from(posts).where(stand).orderBy(asc(posts.threadId), asc(posts.number));
  return {
    last: some.at(-1)?.number ?? null,
    posts: rows.flatMap(({ threadId, number, body }) => {
      const thread = byId.get(threadId);
      return thread === undefined ? [] : [{ thread: thread.number, number, title: thread.title, body }];
    }),
  };
}
