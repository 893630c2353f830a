import { and, asc, desc, eq, inArray, max, or, sql, type SQL } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { decks, posts, threads } from "#db/schema/index.ts";
import { keptThreadsOpen, threadsOpenTo } from "./threads-open-to.ts";

export type ThreadRow = typeof threads.$inferSelect;

/** A thread as lists show it. `answers`: posts after the first that still stand. */
export type ListedThread = Pick<
  ThreadRow,
  "id" | "number" | "title" | "resourceId" | "file" | "page" | "fingerprint" | "sessionId" | "createdAt" | "lastPostAt"
> & { answers: number };

/** A thread that somebody may read, by the number in its address, or null. */
export async function findThread(db: Database, viewer: LibraryViewer, number: number): Promise<ThreadRow | null> {
  const door = keptThreadsOpen(viewer);
  const find = db.keep(`find-thread ${door.name}`, (on) =>
    on
      .select()
      .from(threads)
      .where(and(eq(threads.number, sql.placeholder("number")), door.where(on)))
      .prepare(),
  );
  return find.get({ ...door.values, number }) ?? null;
}

/** A thread by its id, whoever asks. For acts and jobs, which ask the door first. */
export async function findThreadById(db: Database, id: string): Promise<ThreadRow | null> {
  return (await db.select().from(threads).where(eq(threads.id, id)))[0] ?? null;
}

/** The threads about a resource and its pages that somebody may read, the oldest first. */
export async function listThreadsOfResource(
  db: Database,
  viewer: LibraryViewer,
  resourceId: string,
): Promise<ListedThread[]> {
  return listThreads(db, viewer, eq(threads.resourceId, resourceId), asc(threads.createdAt));
}

/** The threads about a session and about the slides of its decks that somebody may read, the newest words first. */
export async function listThreadsOfSession(
  db: Database,
  viewer: LibraryViewer,
  sessionId: string,
): Promise<ListedThread[]> {
  const ofDecks = db.select({ id: decks.resourceId }).from(decks).where(eq(decks.sessionId, sessionId));
  const about = or(eq(threads.sessionId, sessionId), inArray(threads.resourceId, ofDecks));
  return listThreads(db, viewer, about, desc(threads.lastPostAt));
}

async function listThreads(db: Database, viewer: LibraryViewer, about: SQL | undefined, order: SQL) {
  const { id, number, title, resourceId, file, page, fingerprint, sessionId, createdAt, lastPostAt } = threads;
  const standing = sql<number>`sum(${posts.number} > 1 AND ${posts.removedAt} IS NULL)`.mapWith(Number);
  return db
    .select({
      id,
      number,
      title,
      resourceId,
      file,
      page,
      fingerprint,
      sessionId,
      createdAt,
      lastPostAt,
      answers: standing,
    })
    .from(threads)
    .innerJoin(posts, eq(posts.threadId, threads.id))
    .where(and(about, threadsOpenTo(db, viewer)))
    .groupBy(threads.id)
    .orderBy(order, asc(number));
}

/** Writes a new thread. Acts come one after another, so the next number is free. @returns it. */
export async function insertThread(db: Database, row: Omit<typeof threads.$inferInsert, "number">): Promise<number> {
  const [newest] = await db.select({ number: max(threads.number) }).from(threads);
  const number = (newest?.number ?? 0) + 1;
  await db.insert(threads).values({ ...row, number });
  return number;
}

export async function updateThread(
  db: Database,
  id: string,
  change: Partial<Omit<ThreadRow, "id" | "number" | "lastNumber" | "standing">>,
): Promise<void> {
  await db.update(threads).set(change).where(eq(threads.id, id));
}
