import { and, desc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { members, readRecords } from "#db/schema/index.ts";

/** Who opened a record, what of it, and when. Rows are only ever added. */
export type ReadRecord = { memberId: string; name: string; what: string; at: Date };

export async function insertReadRecord(db: Database, row: typeof readRecords.$inferInsert): Promise<void> {
  db.keep("insert-read-record", (on) => on.insert(readRecords).values(placeholders).prepare()).run(row);
}

const placeholders = {
  id: sql.placeholder("id"),
  referralId: sql.placeholder("referralId"),
  memberId: sql.placeholder("memberId"),
  what: sql.placeholder("what"),
  at: sql.placeholder("at"),
};

/** One opening of a record, when it was this member's and of this referral. */
export async function findReadRecord(
  db: Database,
  { id, memberId, referralId }: { id: string; memberId: string; referralId: string },
): Promise<{ id: string; at: Date } | null> {
  const own = and(eq(readRecords.id, id), eq(readRecords.memberId, memberId), eq(readRecords.referralId, referralId));
  const [found] = await db.select({ id: readRecords.id, at: readRecords.at }).from(readRecords).where(own);
  return found ?? null;
}

/** The newest first. */
export async function listReadRecords(db: Database, referralId: string, limit: number): Promise<ReadRecord[]> {
  const list = db.keep("readers-of", (on) =>
    on
      .select({ memberId: readRecords.memberId, name: members.name, what: readRecords.what, at: readRecords.at })
      .from(readRecords)
      .innerJoin(members, eq(members.id, readRecords.memberId))
      .where(eq(readRecords.referralId, sql.placeholder("referralId")))
      .orderBy(desc(readRecords.at), desc(readRecords.id))
      .limit(sql.placeholder("limit"))
      .prepare(),
  );
  return list.all({ referralId, limit });
}
