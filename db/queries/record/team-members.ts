import { and, asc, eq, gt, inArray, isNull, or } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { members, roleGrants } from "#db/schema/index.ts";

type Team = { teamId: string | null; now: Date };

/** Link workers and leads of a team now, by name. */
export async function listTeamMembers(db: Database, { teamId, now }: Team): Promise<{ id: string; name: string }[]> {
  if (teamId === null) return [];
  return db
    .selectDistinct({ id: members.id, name: members.name })
    .from(roleGrants)
    .innerJoin(members, and(eq(members.id, roleGrants.memberId), eq(members.active, true)))
    .where(
      and(
        eq(roleGrants.scope, teamId),
        inArray(roleGrants.role, ["link-worker", "team-lead"]),
        or(isNull(roleGrants.until), gt(roleGrants.until, now)),
      ),
    )
    .orderBy(asc(members.name), asc(members.id));
}

export async function isOfTeamNow(db: Database, { memberId, ...team }: Team & { memberId: string }): Promise<boolean> {
  return (await listTeamMembers(db, team)).some(({ id }) => id === memberId);
}
