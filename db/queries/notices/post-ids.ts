import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import type { PostRow } from "#db/queries/discussion/posts.ts";
import { posts } from "#db/schema/index.ts";

/** The ids of what a post follows on from, the oldest first: the thread's first post, and the one that it answers. */
export async function listPostIds(
  db: Database,
  threadId: string,
  { number, replyTo }: Pick<PostRow, "number" | "replyTo">,
): Promise<string[]> {
  if (number === 1) return [];
  const numbers = [1, ...(replyTo === null ? [] : [replyTo])];
  const rows = await db
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.threadId, threadId), inArray(posts.number, numbers)))
    .orderBy(asc(posts.number));
  return rows.map(({ id }) => id);
}
