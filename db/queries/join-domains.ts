import { asc, eq } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { joinDomains } from "#db/schema/index.ts";

export type JoinDomain = typeof joinDomains.$inferSelect;

/** Whether this very domain is listed: never a part of it, and never one that only ends in it. */
export async function isJoinDomain(db: Database, domain: string): Promise<boolean> {
  const rows = await db.select({ domain: joinDomains.domain }).from(joinDomains).where(eq(joinDomains.domain, domain));
  return rows.length > 0;
}

export async function listJoinDomains(db: Database): Promise<JoinDomain[]> {
  return db.select().from(joinDomains).orderBy(asc(joinDomains.domain));
}

/** @returns false when it is listed already. */
export async function insertJoinDomain(db: Database, row: JoinDomain): Promise<boolean> {
  const added = await db
    .insert(joinDomains)
    .values(row)
    .onConflictDoNothing()
    .returning({ domain: joinDomains.domain });
  return added.length === 1;
}

/** @returns false when it was not listed. */
export async function removeJoinDomain(db: Database, domain: string): Promise<boolean> {
  const removed = await db
    .delete(joinDomains)
    .where(eq(joinDomains.domain, domain))
    .returning({ domain: joinDomains.domain });
  return removed.length === 1;
}
