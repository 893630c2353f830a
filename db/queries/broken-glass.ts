import { and, desc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { brokenGlass, members, referrals } from "#db/schema/index.ts";

export type NewGlass = { id: string; referralId: string; memberId: string; reason: string; at: Date; until: Date };

const reasonPlace = (row: string) => ({ table: "broken_glass", row, column: "reason" });

/** The reason may name the person, so it is sealed, under the site's key. */
export async function insertGlass(db: Database, { reason, ...glass }: NewGlass): Promise<void> {
  await db.insert(brokenGlass).values({ ...glass, reason: db.sealer.sealSmall(reasonPlace(glass.id), reason) });
}

/** The opening of one record by one member that lasts longest, while it lasts. */
export async function findGlass(
  db: Database,
  { memberId, referralId }: { memberId: string; referralId: string },
  now: Date,
) {
  const own = and(eq(brokenGlass.memberId, memberId), eq(brokenGlass.referralId, referralId));
  const [found] = await db
    .select({
      id: brokenGlass.id,
      memberId: brokenGlass.memberId,
      referralId: brokenGlass.referralId,
      until: brokenGlass.until,
    })
    .from(brokenGlass)
    .where(and(own, gt(brokenGlass.until, now)))
    .orderBy(desc(brokenGlass.until))
    .limit(1);
  return found ?? null;
}

/** Whether a member has one record open already, for the reason that they give again. */
export async function isOpenFor(
  db: Database,
  { memberId, referralId, reason }: Pick<NewGlass, "memberId" | "referralId" | "reason">,
  now: Date,
): Promise<boolean> {
  const own = and(eq(brokenGlass.memberId, memberId), eq(brokenGlass.referralId, referralId));
  const open = await db
    .select({ id: brokenGlass.id, reason: brokenGlass.reason })
    .from(brokenGlass)
    .where(and(own, gt(brokenGlass.until, now)));
  return open.some((one) => openReason(db, one.id, one.reason) === reason);
}

/** What a member has open at this moment. */
export async function listOpenGlass(db: Database, memberId: string, now: Date) {
  return db
    .select({ reference: referrals.reference, until: brokenGlass.until })
    .from(brokenGlass)
    .innerJoin(referrals, eq(referrals.id, brokenGlass.referralId))
    .where(and(eq(brokenGlass.memberId, memberId), gt(brokenGlass.until, now)))
    .orderBy(desc(brokenGlass.until));
}

/** Who opened a record in this way, and why, for those who look after it. The newest first. */
export async function listGlassOf(db: Database, referralId: string) {
  const list = db.keep("glass-of", (on) =>
    on
      .select({ id: brokenGlass.id, name: members.name, at: brokenGlass.at, reason: brokenGlass.reason })
      .from(brokenGlass)
      .innerJoin(members, eq(members.id, brokenGlass.memberId))
      .where(eq(brokenGlass.referralId, sql.placeholder("referralId")))
      .orderBy(desc(brokenGlass.at))
      .prepare(),
  );
  return list.all({ referralId }).map(({ reason, ...row }) => ({ ...row, reason: openReason(db, row.id, reason) }));
}

/** What was opened since a day in some teams, or everywhere, for those who answer for it. */
export async function listGlassIn(db: Database, teamIds: readonly string[] | "all", since: Date) {
  const within = teamIds === "all" ? undefined : inArray(referrals.teamId, [...teamIds]);
  const rows = await db
    .select({
      id: brokenGlass.id,
      name: members.name,
      at: brokenGlass.at,
      reason: brokenGlass.reason,
      reference: referrals.reference,
    })
    .from(brokenGlass)
    .innerJoin(members, eq(members.id, brokenGlass.memberId))
    .innerJoin(referrals, eq(referrals.id, brokenGlass.referralId))
    .where(and(gt(brokenGlass.at, since), within))
    .orderBy(desc(brokenGlass.at));
  return rows.map(({ reason, ...row }) => ({ ...row, reason: openReason(db, row.id, reason) }));
}

/** An empty one was erased with its person. */
function openReason(db: Database, id: string, reason: Buffer): string {
  return reason.length === 0 ? "" : db.sealer.openSmall(reasonPlace(id), reason);
}

/** For the mail that tells of it: whose record, and when. */
export async function findGlassToTell(db: Database, id: string) {
  const [found] = await db
    .select({ at: brokenGlass.at, until: brokenGlass.until, reference: referrals.reference })
    .from(brokenGlass)
    .innerJoin(referrals, eq(referrals.id, brokenGlass.referralId))
    .where(eq(brokenGlass.id, id));
  return found ?? null;
}
