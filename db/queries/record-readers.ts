import { desc, eq, inArray } from "drizzle-orm";
import { roleNames } from "#app/domain/people/role-names.ts";
import type { Role } from "#app/domain/people/staff.ts";
import type { Database } from "#db/open.ts";
import { linkWorkers, readRecords, roleGrants, teams } from "#db/schema/index.ts";

export type Reader = { memberId: string; role: string; team: string | null; at: Date };

/** Who opened a record, as the person is told: what they are and of which team, the newest first. The id is for counting, never for showing. */
export async function listReaders(db: Database, referralId: string): Promise<Reader[]> {
  const rows = await db
    .select({ memberId: readRecords.memberId, at: readRecords.at, team: teams.name })
    .from(readRecords)
    .leftJoin(linkWorkers, eq(linkWorkers.memberId, readRecords.memberId))
    .leftJoin(teams, eq(teams.id, linkWorkers.teamId))
    .where(eq(readRecords.referralId, referralId))
    .orderBy(desc(readRecords.at), desc(readRecords.id));
  const grants = await db
    .select({ memberId: roleGrants.memberId, role: roleGrants.role, team: teams.name })
    .from(roleGrants)
    .leftJoin(teams, eq(teams.id, roleGrants.scope))
    .where(inArray(roleGrants.memberId, [...new Set(rows.map((row) => row.memberId))]));
  return rows.map(({ memberId, at, team }) => {
    const held = grants.filter((grant) => grant.memberId === memberId);
    const role = readingRoles.find((one) => held.some((grant) => grant.role === one));
    const scope = held.find((grant) => grant.role === role)?.team ?? null;
    return { memberId, at, team: team ?? scope, role: role === undefined ? "Member of staff" : roleNames[role] };
  });
}

/** Only these open records. Of several, the nearest to the person is told. */
const readingRoles: readonly Role[] = ["link-worker", "team-lead", "safeguarding-lead", "duty-coordinator"];
