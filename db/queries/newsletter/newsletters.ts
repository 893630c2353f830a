import { and, asc, desc, eq, gte, inArray, max, ne, type SQL } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { digests, newsletterItems, newsletters } from "#db/schema/index.ts";

export type Newsletter = typeof newsletters.$inferSelect;

export type NewsletterItemRow = typeof newsletterItems.$inferSelect;

export async function findNewsletter(db: Database, number: number): Promise<Newsletter | null> {
  return findOne(db, eq(newsletters.number, number));
}

export async function findNewsletterById(db: Database, id: string): Promise<Newsletter | null> {
  return findOne(db, eq(newsletters.id, id));
}

/** The one that waits to go, or null. */
export async function findReadyNewsletter(db: Database): Promise<Newsletter | null> {
  return findOne(db, eq(newsletters.state, "ready"));
}

async function findOne(db: Database, where: SQL): Promise<Newsletter | null> {
  return (await db.select().from(newsletters).where(where).limit(1))[0] ?? null;
}

/** Those that have gone, the newest first. */
export async function listGoneNewsletters(db: Database): Promise<Newsletter[]> {
  return db.select().from(newsletters).where(eq(newsletters.state, "gone")).orderBy(desc(newsletters.goneAt));
}

/** Those that have not gone, the newest first. For facilitators. */
export async function listUnsentNewsletters(db: Database): Promise<Newsletter[]> {
  return db.select().from(newsletters).where(ne(newsletters.state, "gone")).orderBy(desc(newsletters.number));
}

/** The newest that has gone since a moment and still has its words, or null. */
export async function findNewestGone(db: Database, since: Date): Promise<Newsletter | null> {
  const gone = and(eq(newsletters.state, "gone"), gte(newsletters.goneAt, since));
  const [row] = await db.select().from(newsletters).where(gone).orderBy(desc(newsletters.goneAt)).limit(1);
  return row === undefined || row.emptiedAt !== null ? null : row;
}

/** Which of these members have had a newsletter with a digest. */
export async function listWhoHad(
  db: Database,
  newsletterId: string,
  memberIds: readonly string[],
): Promise<Set<string>> {
  const theirs = and(eq(digests.newsletterId, newsletterId), inArray(digests.memberId, [...memberIds]));
  const rows = await db.select({ memberId: digests.memberId }).from(digests).where(theirs);
  return new Set(rows.map(({ memberId }) => memberId));
}

/** Begins one. Acts come one after another, so the next number is free. @returns it. */
export async function insertNewsletter(db: Database, row: Omit<Newsletter, "number">): Promise<number> {
  const [last] = await db.select({ number: max(newsletters.number) }).from(newsletters);
  const number = (last?.number ?? 0) + 1;
  await db.insert(newsletters).values({ ...row, number });
  return number;
}

export async function updateNewsletter(
  db: Database,
  id: string,
  change: Partial<Omit<Newsletter, "id" | "number">>,
): Promise<void> {
  await db.update(newsletters).set(change).where(eq(newsletters.id, id));
}

/** A draft goes with what it points at. */
export async function removeNewsletter(db: Database, id: string): Promise<void> {
  await replaceItems(db, id, []);
  await db.delete(newsletters).where(eq(newsletters.id, id));
}

export async function listItemRows(db: Database, newsletterId: string): Promise<NewsletterItemRow[]> {
  return db
    .select()
    .from(newsletterItems)
    .where(eq(newsletterItems.newsletterId, newsletterId))
    .orderBy(asc(newsletterItems.position));
}

/** Lays down what a newsletter points at, in this order. */
export async function replaceItems(
  db: Database,
  newsletterId: string,
  items: readonly Omit<NewsletterItemRow, "newsletterId" | "position">[],
): Promise<void> {
  await db.delete(newsletterItems).where(eq(newsletterItems.newsletterId, newsletterId));
  if (items.length === 0) return;
  await db.insert(newsletterItems).values(items.map((item, position) => ({ ...item, newsletterId, position })));
}
