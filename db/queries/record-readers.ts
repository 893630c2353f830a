import { and, desc, eq, inArray, notInArray } from "drizzle-orm";
import { roleNames } from "#app/domain/people/role-names.ts";
import type { Role } from "#app/domain/people/staff.ts";
import { isHiddenWhileHeld } from "#app/domain/record/hidden-while-held.ts";
import type { Database } from "#db/open.ts";
import { listStandingHolds } from "#db/queries/rights/holds.ts";
import { caseAudit, linkWorkers, readRecords, roleGrants, teams } from "#db/schema/index.ts";

export type Reader = { memberId: string; role: string; team: string | null; at: Date };

/**
 * Who looked at a record, as the person is told: as what and of which team, the newest first. It comes from the trace, and
 * for the time before there was one from the openings that were kept then. While a safeguarding hold stands, looks of
 * safeguarding leads are left out; they show again after it. The id is for counting, never for showing.
 */
export async function listReaders(db: Database, referralId: string): Promise<Reader[]> {
  const held = (await listStandingHolds(db, referralId)).includes("safeguarding");
  const traced = await listTracedLooks(db, referralId);
  const earlier = await listEarlierLooks(
    db,
    referralId,
    traced.flatMap(({ about }) => about ?? []),
  );
  const looks = traced.map(({ memberId, at, role, team }) => ({ memberId, at, role, team }));
  return [...looks, ...earlier]
    .filter(({ role }) => !held || !isHiddenWhileHeld({ role, what: "record" }))
    .map((look) => ({ ...look, role: roleNames[look.role as Role] ?? "Member of staff" }))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

/** Whole records that were opened, by whoever and however. That somebody stood in a list of finds is kept, and is no look. */
const looks = ["record", "record-through-glass"];

async function listTracedLooks(db: Database, referralId: string) {
  return db
    .select({
      memberId: caseAudit.by,
      at: caseAudit.at,
      role: caseAudit.role,
      team: teams.name,
      about: caseAudit.about,
    })
    .from(caseAudit)
    .leftJoin(teams, eq(teams.id, caseAudit.teamId))
    .where(and(eq(caseAudit.referralId, referralId), inArray(caseAudit.what, looks)))
    .orderBy(desc(caseAudit.n));
}

/** Openings from before the trace began: as what somebody looked then is taken from what they are now. */
async function listEarlierLooks(db: Database, referralId: string, traced: readonly string[]) {
  const rows = await db
    .select({ memberId: readRecords.memberId, at: readRecords.at, team: teams.name })
    .from(readRecords)
    .leftJoin(linkWorkers, eq(linkWorkers.memberId, readRecords.memberId))
    .leftJoin(teams, eq(teams.id, linkWorkers.teamId))
    .where(and(eq(readRecords.referralId, referralId), notInArray(readRecords.id, [...traced])));
  const grants = await db
    .select({ memberId: roleGrants.memberId, role: roleGrants.role, team: teams.name })
    .from(roleGrants)
    .leftJoin(teams, eq(teams.id, roleGrants.scope))
    .where(inArray(roleGrants.memberId, [...new Set(rows.map((row) => row.memberId))]));
  return rows.map(({ memberId, at, team }) => {
    const held = grants.filter((grant) => grant.memberId === memberId);
    const role = readingRoles.find((one) => held.some((grant) => grant.role === one)) ?? "";
    const scope = held.find((grant) => grant.role === role)?.team ?? null;
    return { memberId, at, team: team ?? scope, role: role as string };
  });
}

/** Only these open records. Of several, the nearest to the person is told. */
const readingRoles: readonly Role[] = ["link-worker", "team-lead", "safeguarding-lead", "duty-coordinator"];
