import { and, asc, desc, eq, inArray, isNull, max } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.ts";
import { members, posts, threads } from "#db/schema/index.ts";

export type PostRow = typeof posts.$inferSelect;

/** A post with who wrote it; whoever has left is "Former member" by that name. Removed: no words, and who did it. */
export type WrittenPost = PostRow & { writer: string; writerIsHere: boolean; remover: string | null };

const removers = alias(members, "removers");

/** The posts of threads, in order. For whoever the door of threads has let in. */
export async function listPosts(db: Database, threadIds: readonly string[]): Promise<WrittenPost[]> {
  const rows = await db
    .select({ post: posts, writer: members.name, writerIsHere: members.active, remover: removers.name })
    .from(posts)
    .innerJoin(members, eq(members.id, posts.memberId))
    .leftJoin(removers, eq(removers.id, posts.removedBy))
    .where(inArray(posts.threadId, [...threadIds]))
    .orderBy(asc(posts.threadId), asc(posts.number));
  return rows.map(({ post, ...names }) => ({ ...post, ...names }));
}

/** A post by the id that its writer's browser made. For acts. */
export async function findPostById(
  db: Database,
  id: string,
): Promise<{ thread: number; post: number; memberId: string } | null> {
  const [row] = await db
    .select({ thread: threads.number, post: posts.number, memberId: posts.memberId })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(eq(posts.id, id));
  return row ?? null;
}

/** A post of a thread that the door has let in, by its number. */
export async function findPost(db: Database, threadId: string, number: number): Promise<PostRow | null> {
  const where = and(eq(posts.threadId, threadId), eq(posts.number, number));
  return (await db.select().from(posts).where(where))[0] ?? null;
}

/** @returns the number that the new post has in its thread: one more than any it ever had. */
export async function insertPost(
  db: Database,
  row: Pick<PostRow, "id" | "threadId" | "body" | "memberId" | "writtenAt">,
): Promise<number> {
  const last = await db
    .select({ number: max(posts.number) })
    .from(posts)
    .where(eq(posts.threadId, row.threadId));
  const number = (last[0]?.number ?? 0) + 1;
  await db.insert(posts).values({ ...row, number });
  return number;
}

/** Takes a post's words away for good. Its number and who did it stay. */
export async function emptyPost(db: Database, id: string, removed: { by: string; at: Date }): Promise<void> {
  await db.update(posts).set({ body: "", removedAt: removed.at, removedBy: removed.by }).where(eq(posts.id, id));
}

/** Everything that a member wrote and nobody removed, the newest first, with what it belongs to. */
export async function listPostsOf(
  db: Database,
  memberId: string,
): Promise<{ thread: number; title: string; post: number; body: string; writtenAt: Date }[]> {
  return db
    .select({
      thread: threads.number,
      title: threads.title,
      post: posts.number,
      body: posts.body,
      writtenAt: posts.writtenAt,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(eq(posts.memberId, memberId), isNull(posts.removedAt)))
    .orderBy(desc(posts.writtenAt));
}
