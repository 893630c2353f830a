import { and, asc, eq, gt, gte, isNull, lte, ne, or, sql } from "drizzle-orm";
import type { Role, RoleGrant } from "#app/domain/people/staff.ts";
import type { Database } from "#db/open.ts";
import type { DutyRow, LeaveRow, TeamRow } from "#db/queries/administration.ts";
import type { Member } from "#db/queries/members.ts";
import { arrival, openReferral, type Referral } from "#db/queries/referrals.ts";
import { dutyRota, leave, members, referrals, roleGrants, teams } from "#db/schema/index.ts";

export type StaffMember = Member & { roles: RoleGrant[] };

/** Everyone who ever had access, by name, with the roles they hold now. */
export async function listStaff(db: Database, now: Date): Promise<StaffMember[]> {
  const people = await db.select().from(members).orderBy(asc(members.name), asc(members.id));
  const grants = await db.select().from(roleGrants).where(inForce(now)).orderBy(asc(roleGrants.role));
  return people.map((member) => ({ ...member, roles: grants.filter((grant) => grant.memberId === member.id) }));
}

/** Ends a role at a moment: everywhere, or for one scope only (a team's id, or null for the whole region). */
export async function endRole(
  db: Database,
  ending: { memberId: string; role?: Role; scope?: string | null },
  now: Date,
): Promise<void> {
  const { memberId, role, scope } = ending;
  await db
    .update(roleGrants)
    .set({ until: now })
    .where(
      and(
        eq(roleGrants.memberId, memberId),
        inForce(now),
        role === undefined ? undefined : eq(roleGrants.role, role),
        scope === undefined ? undefined : scope === null ? isNull(roleGrants.scope) : eq(roleGrants.scope, scope),
      ),
    );
}

/** The roles that a member holds now. */
export async function listRolesOf(db: Database, memberId: string, now: Date): Promise<RoleGrant[]> {
  return db
    .select({ memberId: roleGrants.memberId, role: roleGrants.role, scope: roleGrants.scope, until: roleGrants.until })
    .from(roleGrants)
    .where(and(eq(roleGrants.memberId, memberId), inForce(now)));
}

/** Leave that has not ended before a day, the nearest first. */
export async function listLeaveFrom(db: Database, day: string): Promise<LeaveRow[]> {
  return db.select().from(leave).where(gte(leave.toDay, day)).orderBy(asc(leave.fromDay), asc(leave.id));
}

/** Who covers a leave from now on. */
export async function updateLeaveCover(db: Database, id: string, coverMemberId: string | null): Promise<void> {
  await db.update(leave).set({ coverMemberId }).where(eq(leave.id, id));
}

/** @returns false when there was none. */
export async function removeLeave(db: Database, id: string): Promise<boolean> {
  return (await db.delete(leave).where(eq(leave.id, id)).returning({ id: leave.id })).length === 1;
}

/** Whether it was said of somebody that they are off sick on a day. */
export async function isOffSickOn(db: Database, memberId: string, day: string): Promise<boolean> {
  const find = db.keep("off-sick-on", (on) => {
    const asked = sql.placeholder("day");
    const theirs = and(eq(leave.memberId, sql.placeholder("memberId")), eq(leave.why, "sick"));
    const today = and(lte(leave.fromDay, asked), gte(leave.toDay, asked));
    return on.select({ id: leave.id }).from(leave).where(and(theirs, today)).limit(1).prepare();
  });
  return find.all({ memberId, day }).length === 1;
}

/** Takes away that somebody is off sick on a day. @returns false when they were not. */
export async function removeSickLeave(db: Database, memberId: string, day: string): Promise<boolean> {
  const removed = await db
    .delete(leave)
    .where(and(eq(leave.memberId, memberId), eq(leave.why, "sick"), eq(leave.fromDay, day)))
    .returning({ id: leave.id });
  return removed.length > 0;
}

/** Turns of duty that have not ended before a day, the nearest first. */
export async function listDutyFrom(db: Database, day: string): Promise<DutyRow[]> {
  return db.select().from(dutyRota).where(gte(dutyRota.toDay, day)).orderBy(asc(dutyRota.fromDay), asc(dutyRota.id));
}

/** @returns false when there was none. */
export async function removeDutyTurn(db: Database, id: string): Promise<boolean> {
  return (await db.delete(dutyRota).where(eq(dutyRota.id, id)).returning({ id: dutyRota.id })).length === 1;
}

/** Takes a member off the rota from a day on, so that the days show as a gap. */
export async function removeDutyFrom(db: Database, memberId: string, day: string): Promise<void> {
  await db.delete(dutyRota).where(and(eq(dutyRota.memberId, memberId), gte(dutyRota.toDay, day)));
}

/** The open referrals that a link worker holds, oldest first. */
export async function listHeldBy(db: Database, memberId: string): Promise<Referral[]> {
  const rows = await db
    .select()
    .from(referrals)
    .where(and(eq(referrals.workerId, memberId), ne(referrals.state, "closed")))
    .orderBy(asc(referrals.submittedAt), asc(arrival));
  return rows.map((row) => openReferral(db, row));
}

/** The teams that have a member as their named cover or safeguarding lead. */
export async function listTeamsNaming(db: Database, memberId: string): Promise<TeamRow[]> {
  return db
    .select()
    .from(teams)
    .where(or(eq(teams.coverMemberId, memberId), eq(teams.safeguardingLeadId, memberId)))
    .orderBy(asc(teams.name));
}

function inForce(now: Date) {
  return or(isNull(roleGrants.until), gt(roleGrants.until, now));
}
