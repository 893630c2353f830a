import { and, eq, inArray, isNull, lt } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { digests, notices } from "#db/schema/index.ts";

export type Digest = typeof digests.$inferSelect;

export type NewDigest = Omit<Digest, "mailedAt">;

/** The secret part of a digest's address. It is made of the site's own key, so that it stands nowhere but in the mail. */
export function digestToken({ sealer }: Pick<Database, "sealer">, id: string): string {
  return sealer.index("digest", id);
}

/** Keeps digests; a member has one of a kind for a period. @returns those that are new. */
export async function insertDigests(db: Database, rows: readonly NewDigest[]): Promise<Digest[]> {
  if (rows.length === 0) return [];
  return db
    .insert(digests)
    .values([...rows])
    .onConflictDoNothing({ target: [digests.memberId, digests.kind, digests.period] })
    .returning();
}

export async function findDigest(db: Database, id: string): Promise<Digest | null> {
  return (await db.select().from(digests).where(eq(digests.id, id)))[0] ?? null;
}

export async function findDigestByToken(db: Database, tokenHash: string): Promise<Digest | null> {
  return (await db.select().from(digests).where(eq(digests.tokenHash, tokenHash)))[0] ?? null;
}

/** A digest went out: it, and the notices of its threads until it was made, are not mailed again. */
export async function markDigestMailed(
  db: Database,
  { id, memberId, threadIds, until }: Digest,
  at: Date,
): Promise<void> {
  await db.update(digests).set({ mailedAt: at }).where(eq(digests.id, id));
  await db
    .update(notices)
    .set({ mailedAt: at })
    .where(
      and(
        eq(notices.memberId, memberId),
        inArray(notices.threadId, threadIds),
        isNull(notices.mailedAt),
        lt(notices.at, until),
      ),
    );
}

/** Deletes digests that were made before a moment: their pages are gone. @returns how many. */
export async function removeDigestsBefore(db: Database, before: Date): Promise<number> {
  return (await db.delete(digests).where(lt(digests.madeAt, before)).returning({ id: digests.id })).length;
}
