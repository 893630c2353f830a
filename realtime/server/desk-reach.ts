import { localDateOf } from "#app/domain/clock/calendar.ts";
import type { Services } from "#app/services.ts";
import type { SignedInMember } from "#app/sign-in/session-view.ts";
import { listCoveredTeams } from "#db/queries/covers.ts";
import { listTeamsNaming } from "#db/queries/staff.ts";

/** The teams whose referrals may stand in somebody's lists. It may hold more than they may see, never less. */
export type DeskReach = readonly string[] | "everything";

/** Their own teams, those that name them as cover, and those of people they look after today; everything for whoever is more than a link worker or a lead. */
export async function deskReach(
  { db, clock, calendar }: Pick<Services, "db" | "clock" | "calendar">,
  { id, roles }: SignedInMember,
): Promise<DeskReach> {
  const own = roles.map(({ role, scope }) => (role === "link-worker" || role === "team-lead" ? scope : null));
  const named = await listTeamsNaming(db.read, id);
  const covered = await listCoveredTeams(db.read, { memberId: id, today: localDateOf(clock.now(), calendar) });
  const teamIds = [...own, ...named.map((team) => team.id), ...covered].filter((teamId) => teamId !== null);
  return own.includes(null) ? "everything" : teamIds;
}
