import { and, desc, eq, ne, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { resources, sharingPosts, sharings, sharingWriters, threads } from "#db/schema/index.ts";

export type Sharing = typeof sharings.$inferSelect;
export type SharingWriter = typeof sharingWriters.$inferSelect;

/** What a thread is to become, or null; also one that was ended. */
export async function findSharing(db: Database, threadId: string): Promise<Sharing | null> {
  return (await db.select().from(sharings).where(eq(sharings.threadId, threadId)))[0] ?? null;
}

export async function findSharingById(db: Database, id: string): Promise<Sharing | null> {
  return (await db.select().from(sharings).where(eq(sharings.id, id)))[0] ?? null;
}

/** The sharing that a resource was made by, or null for any other resource. */
export async function findSharingOfResource(db: Database, resourceId: string): Promise<Sharing | null> {
  return (await db.select().from(sharings).where(eq(sharings.resourceId, resourceId)))[0] ?? null;
}

/** Whether a resource holds words that somebody agreed to, and nothing else. */
export async function isOfDiscussion(db: Database, resourceId: string): Promise<boolean> {
  return (await findSharingOfResource(db, resourceId)) !== null;
}

/** The resource that a thread became, by its number; whether somebody may see it is asked of the library's door. */
export async function findNumberMadeOf(db: Database, threadId: string): Promise<number | null> {
  const find = db.keep("number-made-of-thread", (on) =>
    on
      .select({ number: resources.number })
      .from(sharings)
      .innerJoin(resources, eq(resources.id, sharings.resourceId))
      .where(and(eq(sharings.threadId, sql.placeholder("threadId")), eq(sharings.state, "published")))
      .prepare(),
  );
  return find.all({ threadId })[0]?.number ?? null;
}

export async function insertSharing(db: Database, row: typeof sharings.$inferInsert): Promise<void> {
  await db.insert(sharings).values(row);
}

export async function updateSharing(
  db: Database,
  id: string,
  change: Partial<Omit<Sharing, "id" | "threadId">>,
): Promise<void> {
  await db.update(sharings).set(change).where(eq(sharings.id, id));
}

export async function listSharingWriters(db: Database, sharingId: string): Promise<SharingWriter[]> {
  return db.select().from(sharingWriters).where(eq(sharingWriters.sharingId, sharingId));
}

/** Asks a member; one who was asked before is asked at this moment anew, and what they said stands. */
export async function upsertSharingWriter(
  db: Database,
  row: Pick<SharingWriter, "sharingId" | "memberId" | "askedAt">,
): Promise<void> {
  await db
    .insert(sharingWriters)
    .values(row)
    .onConflictDoUpdate({
      target: [sharingWriters.sharingId, sharingWriters.memberId],
      set: { askedAt: row.askedAt },
    });
}

export async function answerSharing(
  db: Database,
  { sharingId, memberId, ...said }: Pick<SharingWriter, "sharingId" | "memberId" | "answer" | "terms" | "answeredAt">,
): Promise<void> {
  await db
    .update(sharingWriters)
    .set(said)
    .where(and(eq(sharingWriters.sharingId, sharingId), eq(sharingWriters.memberId, memberId)));
}

/** Everything that a member was asked for, the newest first: what was ended is over. */
export async function listAskedOf(db: Database, memberId: string) {
  return db
    .select({ sharing: sharings, thread: { number: threads.number, title: threads.title }, writer: sharingWriters })
    .from(sharingWriters)
    .innerJoin(sharings, eq(sharings.id, sharingWriters.sharingId))
    .innerJoin(threads, eq(threads.id, sharings.threadId))
    .where(and(eq(sharingWriters.memberId, memberId), ne(sharings.state, "ended")))
    .orderBy(desc(sharingWriters.askedAt));
}

/** The sharings that ask for a post's words. */
export async function listSharingsWithPost(db: Database, postId: string): Promise<Sharing[]> {
  const rows = await db
    .select({ sharing: sharings })
    .from(sharingPosts)
    .innerJoin(sharings, eq(sharings.id, sharingPosts.sharingId))
    .where(eq(sharingPosts.postId, postId));
  return rows.map(({ sharing }) => sharing);
}
