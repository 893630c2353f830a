import { desc, eq } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { members, readRecords } from "#db/schema/index.ts";

/** Who opened a record, what of it, and when. Rows are only ever added. */
export type ReadRecord = { memberId: string; name: string; what: string; at: Date };

export async function insertReadRecord(db: Database, row: typeof readRecords.$inferInsert): Promise<void> {
  await db.insert(readRecords).values(row);
}

/** The newest first. */
export async function listReadRecords(db: Database, referralId: string, limit: number): Promise<ReadRecord[]> {
  return db
    .select({ memberId: readRecords.memberId, name: members.name, what: readRecords.what, at: readRecords.at })
    .from(readRecords)
    .innerJoin(members, eq(members.id, readRecords.memberId))
    .where(eq(readRecords.referralId, referralId))
    .orderBy(desc(readRecords.at), desc(readRecords.id))
    .limit(limit);
}
