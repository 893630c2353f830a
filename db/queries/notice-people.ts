import { and, eq, gt, gte, isNull, or } from "drizzle-orm";
import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { dutyRecipients, type Duty } from "#app/domain/people/duty-rota.ts";
import type { Role } from "#app/domain/people/staff.ts";
import type { NoticePeople } from "#app/domain/referral/notices.ts";
import type { Database } from "#db/open.ts";
import { listCoveringToday } from "#db/queries/covering-today.ts";
import { dutyRota, leave, members, roleGrants, teams } from "#db/schema/index.ts";

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

/** The duty coordinators, and from today on their turns and everyone's leave. */
export async function findDuty(db: Database, now: Date, calendar: Calendar): Promise<Duty> {
  const today = localDateOf(now, calendar);
  const holders = await listRoleHolders(db, "duty-coordinator", null, now);
  const turns = await db.select().from(dutyRota).where(gte(dutyRota.toDay, today));
  const away = await db.select().from(leave).where(gte(leave.toDay, today));
  return { holders, turns, away };
}

/**
 * Who could hear about a referral of this team and worker now; with its id, also who covers it today. While nobody at all holds the role of duty coordinator,
 * as on a site that has just begun, the administrators hear instead: they can give it to somebody.
 */
export async function findNoticePeople(
  db: Database,
  owner: { id?: string; teamId: string | null; workerId: string | null },
  now: Date,
  calendar: Calendar,
): Promise<NoticePeople> {
  const duty = await findDuty(db, now, calendar);
  const holders = duty.holders.length > 0 ? duty.holders : await listRoleHolders(db, "administrator", null, now);
  const dutyIds = dutyRecipients({ ...duty, holders }, now, calendar);
  const { id, workerId } = owner;
  const coveringIds = id === undefined ? [] : ((await listCoveringToday(db, [id], now, calendar)).get(id) ?? []);
  if (owner.teamId === null) return { workerId, coveringIds, leadIds: [], coverMemberId: null, dutyIds };
  const team = (await db.select({ cover: teams.coverMemberId }).from(teams).where(eq(teams.id, owner.teamId)))[0];
  return {
    workerId,
    coveringIds,
    leadIds: await listRoleHolders(db, "team-lead", owner.teamId, now),
    coverMemberId: team?.cover ?? null,
    dutyIds,
  };
}
