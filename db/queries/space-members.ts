import { and, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { spaceMembers, spaces } from "#db/schema/index.ts";

/** The open spaces that a member is in. */
export async function listSpaceIdsOf(db: Database, memberId: string): Promise<string[]> {
  return db
    .keep("spaces-of-member", (on) =>
      on
        .select({ id: spaceMembers.spaceId, closedAt: spaces.closedAt })
        .from(spaceMembers)
        .innerJoin(spaces, eq(spaces.id, spaceMembers.spaceId))
        .where(and(eq(spaceMembers.memberId, sql.placeholder("memberId")), eq(spaceMembers.state, "in")))
        .prepare(),
    )
    .all({ memberId })
    .filter(({ closedAt }) => closedAt === null)
    .map(({ id }) => id);
}

/** Puts a member into a space; whoever waited is in from then on. */
export async function upsertSpaceMember(db: Database, row: typeof spaceMembers.$inferInsert): Promise<void> {
  await db
    .insert(spaceMembers)
    .values(row)
    .onConflictDoUpdate({
      target: [spaceMembers.spaceId, spaceMembers.memberId],
      set: { state: row.state, since: row.since },
    });
}

export async function removeFromSpaces(db: Database, memberId: string): Promise<void> {
  await db.delete(spaceMembers).where(eq(spaceMembers.memberId, memberId));
}

export async function listSpaces(db: Database): Promise<{ id: string; name: string }[]> {
  const rows = await db.select({ id: spaces.id, name: spaces.name, closedAt: spaces.closedAt }).from(spaces);
  return rows.filter(({ closedAt }) => closedAt === null).map(({ id, name }) => ({ id, name }));
}
