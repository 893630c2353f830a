import { and, asc, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { members, spaceMembers, spaces } from "#db/schema/index.ts";

export type SpaceMember = typeof spaceMembers.$inferSelect;

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

/** Where a member stands with a space: in, waiting, or declined. What stood there before is gone. */
export async function upsertSpaceMember(db: Database, row: typeof spaceMembers.$inferInsert): Promise<void> {
  const { state, since, why = "", reason = null } = row;
  await db
    .insert(spaceMembers)
    .values({ ...row, why, reason })
    .onConflictDoUpdate({
      target: [spaceMembers.spaceId, spaceMembers.memberId],
      set: { state, since, why, reason },
    });
}

export async function findSpaceMember(db: Database, spaceId: string, memberId: string): Promise<SpaceMember | null> {
  const find = db.keep("space-member", (on) => {
    const inSpace = eq(spaceMembers.spaceId, sql.placeholder("spaceId"));
    const one = and(inSpace, eq(spaceMembers.memberId, sql.placeholder("memberId")));
    return on.select().from(spaceMembers).where(one).prepare();
  });
  return find.get({ spaceId, memberId }) ?? null;
}

/** Where a member stands with every space, for themselves alone. */
export async function listStandingsOf(
  db: Database,
  memberId: string,
): Promise<({ name: string } & Pick<SpaceMember, "state" | "since" | "why" | "reason">)[]> {
  const { state, since, why, reason } = spaceMembers;
  return db
    .select({ name: spaces.name, state, since, why, reason })
    .from(spaceMembers)
    .innerJoin(spaces, eq(spaces.id, spaceMembers.spaceId))
    .where(eq(spaceMembers.memberId, memberId))
    .orderBy(asc(spaces.name));
}

export async function removeSpaceMember(db: Database, spaceId: string, memberId: string): Promise<void> {
  await db.delete(spaceMembers).where(and(eq(spaceMembers.spaceId, spaceId), eq(spaceMembers.memberId, memberId)));
}

/** Deletes requests that were declined before a moment. @returns how many. */
export async function removeDeclinedBefore(db: Database, before: Date): Promise<number> {
  const old = and(eq(spaceMembers.state, "declined"), lt(spaceMembers.since, before));
  return (await db.delete(spaceMembers).where(old).returning({ id: spaceMembers.memberId })).length;
}

export async function removeFromSpaces(db: Database, memberId: string): Promise<void> {
  await db.delete(spaceMembers).where(eq(spaceMembers.memberId, memberId));
}

export type Space = typeof spaces.$inferSelect;

/** Every space that is open, in the order of the list. Who may know of which is decided by `seesSpace`. */
export async function listSpaces(db: Database): Promise<Space[]> {
  return db
    .select()
    .from(spaces)
    .where(isNull(spaces.closedAt))
    .orderBy(asc(spaces.position), asc(spaces.name), asc(spaces.id));
}

/** A space that is open, or null. */
export async function findSpace(db: Database, id: string): Promise<Space | null> {
  const find = db.keep("space", (on) => {
    const one = and(eq(spaces.id, sql.placeholder("id")), isNull(spaces.closedAt));
    return on.select().from(spaces).where(one).prepare();
  });
  return find.get({ id }) ?? null;
}

export type SpaceRequest = { spaceId: string; spaceName: string; memberId: string; name: string } & Pick<
  SpaceMember,
  "why" | "since"
>;

/** Who waits to come into a space, the oldest first; of these spaces only, when they are named. */
export async function listSpaceRequests(db: Database, spaceIds: readonly string[] | null): Promise<SpaceRequest[]> {
  return db
    .select({
      spaceId: spaces.id,
      spaceName: spaces.name,
      memberId: members.id,
      name: members.name,
      why: spaceMembers.why,
      since: spaceMembers.since,
    })
    .from(spaceMembers)
    .innerJoin(spaces, and(eq(spaces.id, spaceMembers.spaceId), isNull(spaces.closedAt)))
    .innerJoin(members, and(eq(members.id, spaceMembers.memberId), eq(members.active, true)))
    .where(
      and(
        eq(spaceMembers.state, "waiting"),
        spaceIds === null ? undefined : inArray(spaceMembers.spaceId, [...spaceIds]),
      ),
    )
    .orderBy(asc(spaceMembers.since), asc(members.id))
    .limit(200);
}
