import { and, count, eq, gt, isNull, lt, max } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { mailedLinks } from "#db/schema/index.ts";

export type MailedLink = typeof mailedLinks.$inferSelect;

export async function insertMailedLink(db: Database, row: MailedLink): Promise<void> {
  await db.insert(mailedLinks).values(row);
}

export async function findMailedLink(db: Database, tokenHash: string): Promise<MailedLink | null> {
  return (await db.select().from(mailedLinks).where(eq(mailedLinks.tokenHash, tokenHash)))[0] ?? null;
}

/** When a member last used a link; null when they never did. */
export async function findLastLinkUse(db: Database, memberId: string): Promise<Date | null> {
  const rows = await db
    .select({ at: max(mailedLinks.usedAt) })
    .from(mailedLinks)
    .where(eq(mailedLinks.memberId, memberId));
  return rows[0]?.at ?? null;
}

/** How many links to sign in were mailed to a member since a moment and are not used. */
export async function countOpenLinksSince(db: Database, memberId: string, since: Date): Promise<number> {
  const mailed = and(eq(mailedLinks.memberId, memberId), eq(mailedLinks.purpose, "sign-in"));
  const rows = await db
    .select({ links: count() })
    .from(mailedLinks)
    .where(and(mailed, isNull(mailedLinks.usedAt), gt(mailedLinks.createdAt, since)));
  return rows[0]?.links ?? 0;
}

/** Marks a link used. @returns false when it was used already. */
export async function updateLinkUsed(db: Database, tokenHash: string, at: Date): Promise<boolean> {
  const used = await db
    .update(mailedLinks)
    .set({ usedAt: at })
    .where(and(eq(mailedLinks.tokenHash, tokenHash), isNull(mailedLinks.usedAt)))
    .returning({ tokenHash: mailedLinks.tokenHash });
  return used.length === 1;
}

/** Ends a member's other unused links: one that was mailed earlier must not open a second session later. */
export async function removeOpenLinks(db: Database, memberId: string): Promise<void> {
  await db.delete(mailedLinks).where(and(eq(mailedLinks.memberId, memberId), isNull(mailedLinks.usedAt)));
}

/** Deletes links that ran out before a moment. @returns how many. */
export async function removeExpiredLinks(db: Database, before: Date): Promise<number> {
  const removed = await db
    .delete(mailedLinks)
    .where(lt(mailedLinks.expiresAt, before))
    .returning({ tokenHash: mailedLinks.tokenHash });
  return removed.length;
}
