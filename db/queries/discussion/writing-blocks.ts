import { and, asc, eq, gt, isNull, or, sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { members, writingBlocks } from "#db/schema/index.ts";

export type WritingBlock = typeof writingBlocks.$inferSelect;

/** Why a member may not write here now, or null. `spaceId`: null for what stands in no space. */
export async function findWritingBlock(
  db: Database,
  { memberId, spaceId, now }: { memberId: string; spaceId: string | null; now: Date },
): Promise<WritingBlock | null> {
  const find = db.keep("writing-block", (on) => {
    const here = or(isNull(writingBlocks.spaceId), eq(writingBlocks.spaceId, sql.placeholder("spaceId")));
    return on
      .select()
      .from(writingBlocks)
      .where(
        and(eq(writingBlocks.memberId, sql.placeholder("memberId")), here, stillStands(sql`${sql.placeholder("now")}`)),
      )
      .limit(1)
      .prepare();
  });
  return find.get({ memberId, spaceId, now: now.getTime() }) ?? null;
}

/** Every block that stands, with whose it is. Who may see which is asked of each. */
export async function listWritingBlocks(db: Database, now: Date): Promise<(WritingBlock & { name: string })[]> {
  const rows = await db
    .select({ block: writingBlocks, name: members.name })
    .from(writingBlocks)
    .innerJoin(members, eq(members.id, writingBlocks.memberId))
    .where(stillStands(now))
    .orderBy(asc(members.name), asc(writingBlocks.at));
  return rows.map(({ block, name }) => ({ ...block, name }));
}

export async function insertWritingBlock(db: Database, row: WritingBlock): Promise<void> {
  await db.insert(writingBlocks).values(row);
}

export async function findBlock(db: Database, id: string): Promise<WritingBlock | null> {
  return (await db.select().from(writingBlocks).where(eq(writingBlocks.id, id)))[0] ?? null;
}

export async function endBlock(db: Database, id: string, at: Date): Promise<void> {
  await db
    .update(writingBlocks)
    .set({ endedAt: at })
    .where(and(eq(writingBlocks.id, id), isNull(writingBlocks.endedAt)));
}

function stillStands(now: Date | SQL) {
  return and(isNull(writingBlocks.endedAt), or(isNull(writingBlocks.until), gt(writingBlocks.until, now)));
}
