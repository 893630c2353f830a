import { localDateOf } from "#app/domain/clock/calendar.ts";
import { isOfTeam } from "#app/domain/people/may.ts";
import { fillFreePlaces } from "#app/use-cases/desk/fill-free-places.ts";
import { saveCase } from "#app/use-cases/desk/save-case.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { endCover, listCoversBy } from "#db/queries/covers.ts";
import { findReferral, type Referral } from "#db/queries/referrals.ts";
import { listRoles } from "#db/queries/sessions.ts";
import { listHeldBy } from "#db/queries/staff.ts";
import { findTeam, listLinkWorkers } from "#db/queries/teams.ts";
import { flaggedFirst } from "./pause-team.ts";
import { moveReferral, rerouteReferral, type WhyMoved } from "./reroute-referral.ts";

/**
 * After a role or all access ended: whoever a member holds in a team that they are not of any more goes back to the
 * team's queue when somebody there can take them, else where they would go if they came in now; flagged ones first. What
 * they covered is its holder's alone again, when no role is left to cover with. @returns how many were freed
 */
export async function freeHeld(
  tools: UseCaseTools,
  { memberId, by }: { memberId: string; by: string },
): Promise<number> {
  const { db, now } = tools;
  const viewer = { memberId, grants: await listRoles(db, memberId, now), now };
  const lost = (await listHeldBy(db, memberId)).filter(({ teamId }) => !isOfTeam(viewer, teamId));
  for (const referral of flaggedFirst(lost)) await freeReferral(tools, referral, { by, reason: "member-left" });
  for (const teamId of new Set(lost.map((referral) => referral.teamId))) {
    if (teamId !== null) await fillFreePlaces(tools, { teamId });
  }
  if (!viewer.grants.some(({ scope }) => isOfTeam(viewer, scope))) await endCoversBy(tools, memberId, by);
  return lost.length;
}

async function freeReferral(tools: UseCaseTools, referral: Referral, why: WhyMoved): Promise<void> {
  const teamId = referral.teamId;
  if (teamId === null || !(await hasOtherWorkers(tools, teamId))) return rerouteReferral(tools, referral, why);
  const routing = { kind: "queued" as const, teamId, because: [], tasks: referral.tasks };
  return moveReferral(tools, referral, routing, why);
}

async function hasOtherWorkers({ db, now, calendar }: UseCaseTools, teamId: string): Promise<boolean> {
  const team = await findTeam(db, teamId);
  if (team === null || team.pausedSince !== null) return false;
  const workers = await listLinkWorkers(db, [teamId], localDateOf(now, calendar));
  return workers.some((worker) => worker.active);
}

async function endCoversBy(tools: UseCaseTools, memberId: string, by: string): Promise<void> {
  const { db, now, calendar } = tools;
  for (const { id, referralId } of await listCoversBy(db, memberId, localDateOf(now, calendar))) {
    const referral = await findReferral(db, referralId);
    if (referral === null || !(await endCover(db, { id, referralId, at: now }))) continue;
    await saveCase(tools, referral, {}, { kind: "cover-ended", by, toValue: memberId });
  }
}
