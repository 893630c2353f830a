import { and, asc, between, desc, eq, gt, inArray, isNull, max, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.ts";
import { members, posts, postVersions, threads } from "#db/schema/index.ts";

export type PostRow = typeof posts.$inferSelect;

/** A post with who wrote it; whoever has left is "Former member" by that name. Removed: no words, and who did it. */
export type WrittenPost = PostRow & { writer: string; writerIsHere: boolean; remover: string | null };

const removers = alias(members, "removers");

/** The posts of threads, in order. For whoever the door of threads has let in. */
export async function listPosts(db: Database, threadIds: readonly string[]): Promise<WrittenPost[]> {
  return written(db, inArray(posts.threadId, [...threadIds]));
}

/** The first post of each of these threads. */
export async function listFirstPosts(db: Database, threadIds: readonly string[]): Promise<WrittenPost[]> {
  return written(db, and(inArray(posts.threadId, [...threadIds]), eq(posts.number, 1)));
}

/** The newest answer that stands in each of these threads; none of a thread without one. */
export async function listNewestAnswers(db: Database, threadIds: readonly string[]): Promise<WrittenPost[]> {
  const other = alias(posts, "other");
  const newest = db
    .select({ number: max(other.number) })
    .from(other)
    .where(and(eq(other.threadId, posts.threadId), isNull(other.removedAt), isNull(other.hiddenAt)));
  return written(db, and(inArray(posts.threadId, [...threadIds]), gt(posts.number, 1), eq(posts.number, newest)));
}

/** The posts of a thread with these numbers, both ends included. */
export async function listPostsBetween(
  db: Database,
  threadId: string,
  { from, to }: { from: number; to: number },
): Promise<WrittenPost[]> {
  const rows = db
    .keep("posts-between", (on) => {
      const range = between(posts.number, sql.placeholder("from"), sql.placeholder("to"));
      return writtenRows(on, and(eq(posts.threadId, sql.placeholder("threadId")), range)).prepare();
    })
    .all({ threadId, from, to });
  return rows.map(({ post, ...names }) => ({ ...post, ...names }));
}

async function written(db: Database, where: SQL | undefined): Promise<WrittenPost[]> {
  const rows = await writtenRows(db, where);
  return rows.map(({ post, ...names }) => ({ ...post, ...names }));
}

function writtenRows(db: Database, where: SQL | undefined) {
  return db
    .select({ post: posts, writer: members.name, writerIsHere: members.active, remover: removers.name })
    .from(posts)
    .innerJoin(members, eq(members.id, posts.memberId))
    .leftJoin(removers, eq(removers.id, posts.removedBy))
    .where(where)
    .orderBy(asc(posts.threadId), asc(posts.number));
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

/** The thread in which a post stands by now; null for one that is held or is no more. */
export async function findThreadOfPost(db: Database, id: string): Promise<string | null> {
  const [row] = await db.select({ threadId: posts.threadId }).from(posts).where(eq(posts.id, id));
  return row?.threadId ?? null;
}

/** A post of a thread that the door has let in, by its number. */
export async function findPost(db: Database, threadId: string, number: number): Promise<PostRow | null> {
  const where = and(eq(posts.threadId, threadId), eq(posts.number, number));
  return (await db.select().from(posts).where(where))[0] ?? null;
}

export type NewPost = Pick<PostRow, "id" | "threadId" | "body" | "memberId" | "writtenAt"> &
  Partial<Pick<PostRow, "replyTo" | "withoutName" | "via" | "wholeMail">>;

/** @returns the number that the new post has in its thread: one more than any it ever had. The thread counts it. */
export async function insertPost(db: Database, row: NewPost): Promise<number> {
  const [counted] = await db
    .update(threads)
    .set({ lastNumber: sql`${threads.lastNumber} + 1`, standing: sql`${threads.standing} + 1` })
    .where(eq(threads.id, row.threadId))
    .returning({ number: threads.lastNumber });
  if (counted === undefined) throw new Error("a post of no thread");
  await db.insert(posts).values({ ...row, number: counted.number });
  return counted.number;
}

/** Takes a standing post's words away for good, with its earlier wordings. Its number and who did it stay. */
export async function emptyPost(
  db: Database,
  { id, threadId, hiddenAt }: Pick<PostRow, "id" | "threadId" | "hiddenAt">,
  removed: { by: string; at: Date },
): Promise<void> {
  const gone = { body: "", wholeMail: null, removedAt: removed.at, removedBy: removed.by };
  await db.update(posts).set(gone).where(eq(posts.id, id));
  await db.delete(postVersions).where(eq(postVersions.postId, id));
  if (hiddenAt === null) await countStanding(db, threadId, -1);
}

export async function updatePost(
  db: Database,
  id: string,
  change: Partial<Pick<PostRow, "hiddenAt" | "hiddenBy">>,
): Promise<void> {
  await db.update(posts).set(change).where(eq(posts.id, id));
}

/** The rows of a thread's posts, in order: those with these numbers, or all of them. For acts. */
export async function listPostRows(
  db: Database,
  threadId: string,
  numbers: readonly number[] | null,
): Promise<PostRow[]> {
  const these = numbers === null ? undefined : inArray(posts.number, [...numbers]);
  return db
    .select()
    .from(posts)
    .where(and(eq(posts.threadId, threadId), these))
    .orderBy(asc(posts.number));
}

/** Counts a thread's posts anew after some have come or gone. Its highest number never goes back. */
export async function countPosts(db: Database, threadId: string): Promise<void> {
  const stands = sql<number>`coalesce(sum(${posts.removedAt} IS NULL AND ${posts.hiddenAt} IS NULL), 0)`;
  const [counted] = await db
    .select({ standing: stands.mapWith(Number), highest: max(posts.number) })
    .from(posts)
    .where(eq(posts.threadId, threadId));
  const standing = counted?.standing ?? 0;
  const highest = counted?.highest ?? 0;
  await db
    .update(threads)
    .set({ standing, lastNumber: sql`max(${threads.lastNumber}, ${highest})` })
    .where(eq(threads.id, threadId));
}

/** The thread's own count of the posts that stand in it. */
export async function countStanding(db: Database, threadId: string, by: 1 | -1): Promise<void> {
  await db
    .update(threads)
    .set({ standing: sql`${threads.standing} + ${by}` })
    .where(eq(threads.id, threadId));
}

/** Every post of a member whose words were not removed, hidden or not, with its thread's number. For acts. */
export async function listStandingOf(db: Database, memberId: string): Promise<{ post: PostRow; thread: number }[]> {
  return db
    .select({ post: posts, thread: threads.number })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(eq(posts.memberId, memberId), isNull(posts.removedAt)));
}

/** Everything that a member wrote and nobody removed, the newest first, with what it belongs to. */
export async function listPostsOf(
  db: Database,
  memberId: string,
): Promise<{ id: string; thread: number; title: string; post: number; body: string; writtenAt: Date }[]> {
  return db
    .select({
      id: posts.id,
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
