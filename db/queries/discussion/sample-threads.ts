import { inArray, max } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { conferenceSessions, posts, resources, spaces, threads } from "#db/schema/index.ts";
import { layPosts } from "#db/search/posts.ts";

type ThreadRow = Omit<typeof threads.$inferInsert, "number">;
type PostRow = Omit<typeof posts.$inferInsert, "threadId">;

/** A thread with all of its posts; `words` is what is laid into the index for a post. */
export type WholeThread = { row: ThreadRow; posts: (PostRow & { words: string })[] };

/** Which of these threads are there. */
export async function listThreadIds(db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await db
    .select({ id: threads.id })
    .from(threads)
    .where(inArray(threads.id, [...ids]));
  return new Set(found.map(({ id }) => id));
}

/** What invented threads may stand in or be about, of what is there: spaces and resources by id, sessions by title. */
export async function listThingsOfThreads(db: Database) {
  const [inSpaces, ofResources, ofSessions] = await Promise.all([
    db.select({ id: spaces.id }).from(spaces),
    db.select({ id: resources.id }).from(resources),
    db.select({ id: conferenceSessions.id, title: conferenceSessions.title }).from(conferenceSessions),
  ]);
  return {
    spaces: new Set(inSpaces.map(({ id }) => id)),
    resources: new Set(ofResources.map(({ id }) => id)),
    sessions: new Map(ofSessions.map(({ id, title }) => [title, id])),
  };
}

const rowsAtOnce = 200; // SQLite takes 32,766 values in one statement

/** Writes whole threads, and lays their posts into the index. They get the next numbers, in their order. */
export async function insertWholeThreads(db: Database, whole: readonly WholeThread[]): Promise<void> {
  const [newest] = await db.select({ number: max(threads.number) }).from(threads);
  const first = (newest?.number ?? 0) + 1;
  const rows = whole.map(({ row }, index) => ({ ...row, number: first + index }));
  for (const some of inChunks(rows)) await db.insert(threads).values(some);
  const laid = whole.flatMap(({ row, posts: own }, index) =>
    own.map(({ words, ...post }) => ({ thread: first + index, words, post: { ...post, threadId: row.id } })),
  );
  for (const some of inChunks(laid)) {
    await db.insert(posts).values(some.map(({ post }) => post));
    await layPosts(
      db,
      some.map(({ thread, post, words }) => ({ thread, post: post.number, words })),
    );
  }
}

function inChunks<Row>(rows: readonly Row[]): Row[][] {
  const count = Math.ceil(rows.length / rowsAtOnce);
  return Array.from({ length: count }, (_, index) => rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce));
}
