import { and, eq, inArray, ne } from "drizzle-orm";
import type { LocalDate } from "#app/domain/clock/local-date.ts";
import { holdsRole } from "#app/domain/people/holds-role.ts";
import { leaveGap, type LeaveGap } from "#app/domain/people/leave-cover.ts";
import type { Database } from "#db/open.ts";
import type { LeaveRow } from "#db/queries/administration.ts";
import { findMember } from "#db/queries/members.ts";
import { listLeaveFrom, listRolesOf } from "#db/queries/staff.ts";
import { linkWorkers, referralConflicts, referrals } from "#db/schema/index.ts";

/** Leave of a link worker that has not ended, who covers, and what is missing in it. Being off sick for a day is handed over otherwise. */
export type CoveredLeave = LeaveRow & { coverName: string | null; gap: LeaveGap | null };

export async function listCoveredLeave(db: Database, now: Date, today: LocalDate): Promise<CoveredLeave[]> {
  const rows = await listLeaveFrom(db, today);
  const workers = await listLinkWorkersAmong(
    db,
    rows.map(({ memberId }) => memberId),
  );
  const covered: CoveredLeave[] = [];
  for (const row of rows) {
    const cover = row.coverMemberId === null ? null : await findCover(db, row.coverMemberId, rows, now);
    const wanted = row.why === "leave" && workers.has(row.memberId);
    const known = cover === null || !wanted ? 0 : await countKnown(db, row.memberId, row.coverMemberId ?? "");
    const gap = wanted ? leaveGap({ from: row.fromDay, to: row.toDay }, cover, known) : null;
    covered.push({ ...row, coverName: cover?.name ?? null, gap });
  }
  return covered;
}

/** The open people whom a member holds, in ids alone. */
export async function listOpenHeldBy(
  db: Database,
  memberId: string,
): Promise<{ id: string; reference: string; teamId: string | null }[]> {
  return db
    .select({ id: referrals.id, reference: referrals.reference, teamId: referrals.teamId })
    .from(referrals)
    .where(and(eq(referrals.workerId, memberId), ne(referrals.state, "closed")));
}

async function listLinkWorkersAmong(db: Database, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ id: linkWorkers.memberId })
    .from(linkWorkers)
    .where(inArray(linkWorkers.memberId, [...ids]));
  return new Set(rows.map(({ id }) => id));
}

async function findCover(db: Database, id: string, leave: readonly LeaveRow[], now: Date) {
  const member = await findMember(db, id);
  if (member === null) return null;
  const mayCover = holdsRole(await listRolesOf(db, id, now), ["link-worker", "team-lead"]);
  const own = leave.filter(({ memberId }) => memberId === id);
  const days = own.map(({ fromDay, toDay }) => ({ from: fromDay, to: toDay }));
  return { name: member.name, active: member.active, mayCover, leave: days };
}

async function countKnown(db: Database, holderId: string, coverId: string): Promise<number> {
  const rows = await db
    .select({ id: referrals.id })
    .from(referrals)
    .innerJoin(referralConflicts, eq(referralConflicts.referralId, referrals.id))
    .where(
      and(eq(referrals.workerId, holderId), ne(referrals.state, "closed"), eq(referralConflicts.memberId, coverId)),
    );
  return rows.length;
}
