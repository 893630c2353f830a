import { and, eq, gt, isNull, or } from "drizzle-orm";
import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { dutyRecipients, type DutyTurn } from "#app/domain/people/duty-rota.ts";
import type { Role } from "#app/domain/people/staff.ts";
import type { NoticePeople } from "#app/domain/referral/notices.ts";
import type { Database } from "#db/open.ts";
import { dutyRota, members, roleGrants, teams } from "#db/schema/index.ts";

/** Active members who hold a role now: for one team, or (scope null) for the whole region. */
export async function listRoleHolders(db: Database, role: Role, scope: string | null, now: Date): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: roleGrants.memberId })
    .from(roleGrants)
    .innerJoin(members, eq(members.id, roleGrants.memberId))
    .where(
      and(
        eq(roleGrants.role, role),
        scope === null ? isNull(roleGrants.scope) : eq(roleGrants.scope, scope),
        eq(members.active, true),
        or(isNull(roleGrants.until), gt(roleGrants.until, now)),
      ),
    )
    .orderBy(roleGrants.memberId);
  return rows.map((row) => row.id);
}

export async function listDutyTurns(db: Database): Promise<DutyTurn[]> {
  return db.select({ memberId: dutyRota.memberId, fromDay: dutyRota.fromDay, toDay: dutyRota.toDay }).from(dutyRota);
}

/**
 * Who could hear about a referral of this team and worker now. While nobody at all holds the role of duty coordinator,
 * as on a site that has just begun, the administrators hear instead: they can give it to somebody.
 */
export async function findNoticePeople(
  db: Database,
  owner: { teamId: string | null; workerId: string | null },
  now: Date,
  calendar: Calendar,
): Promise<NoticePeople> {
  const coordinators = await listRoleHolders(db, "duty-coordinator", null, now);
  const holders = coordinators.length > 0 ? coordinators : await listRoleHolders(db, "administrator", null, now);
  const turns = (await listDutyTurns(db)).filter((turn) => turn.toDay >= localDateOf(now, calendar));
  const dutyIds = dutyRecipients(turns, holders, now, calendar);
  if (owner.teamId === null) return { workerId: owner.workerId, leadIds: [], coverMemberId: null, dutyIds };
  const team = (await db.select({ cover: teams.coverMemberId }).from(teams).where(eq(teams.id, owner.teamId)))[0];
  return {
    workerId: owner.workerId,
    leadIds: await listRoleHolders(db, "team-lead", owner.teamId, now),
    coverMemberId: team?.cover ?? null,
    dutyIds,
  };
}
