import { and, count, eq, lt } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { knownBrowsers } from "#db/schema/index.ts";

export async function isKnownBrowser(db: Database, memberId: string, browserHash: string): Promise<boolean> {
  const rows = await db
    .select({ hash: knownBrowsers.browserHash })
    .from(knownBrowsers)
    .where(and(eq(knownBrowsers.memberId, memberId), eq(knownBrowsers.browserHash, browserHash)));
  return rows.length > 0;
}

export async function countKnownBrowsers(db: Database, memberId: string): Promise<number> {
  const rows = await db.select({ browsers: count() }).from(knownBrowsers).where(eq(knownBrowsers.memberId, memberId));
  return rows[0]?.browsers ?? 0;
}

/** Keeps that a member signed in with a browser; one that is known already was seen again. */
export async function upsertKnownBrowser(db: Database, row: typeof knownBrowsers.$inferInsert): Promise<void> {
  await db
    .insert(knownBrowsers)
    .values(row)
    .onConflictDoUpdate({
      target: [knownBrowsers.memberId, knownBrowsers.browserHash],
      set: { lastSeenAt: row.lastSeenAt },
    });
}

export async function removeKnownBrowsers(db: Database, memberId: string): Promise<void> {
  await db.delete(knownBrowsers).where(eq(knownBrowsers.memberId, memberId));
}

/** Forgets browsers that nobody signed in with since a moment. @returns how many. */
export async function removeOldBrowsers(db: Database, before: Date): Promise<number> {
  const removed = await db
    .delete(knownBrowsers)
    .where(lt(knownBrowsers.lastSeenAt, before))
    .returning({ hash: knownBrowsers.browserHash });
  return removed.length;
}
