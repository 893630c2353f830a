import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findPcnTeams, findTeamRow, updateTeam, type TeamRow } from "#db/queries/administration.ts";
import { listQueued, type Referral } from "#db/queries/referrals.ts";
import { fillFreePlaces } from "#app/use-cases/desk/fill-free-places.ts";
import { noteChange } from "./note-change.ts";
import { flaggedFirst } from "./pause-team.ts";
import { rerouteReferral } from "./reroute-referral.ts";
import { mayTakePeople } from "./team-details.ts";

export type ResumeRefusal =
  { kind: "no-such-team" } | { kind: "changed-meanwhile" } | { kind: "not-paused" } | { kind: "cover-needed" };

/**
 * The team takes people again: whoever waits with the duty coordinator for want of it is sent on, and its free places
 * are given to its queue. What another team took by agreement stays there.
 */
export async function resumeTeam(
  tools: UseCaseTools,
  input: { teamId: string; version: number; by: string },
): Promise<Result<{ moved: number }, ResumeRefusal>> {
  const { db } = tools;
  const team = await findTeamRow(db, input.teamId);
  if (team === null) return refuse({ kind: "no-such-team" });
  if (team.pausedSince === null) return refuse({ kind: "not-paused" });
  if (!mayTakePeople(team)) return refuse({ kind: "cover-needed" });
  const resumed = await updateTeam(db, { id: team.id, version: input.version }, { pausedSince: null });
  if (!resumed) return refuse({ kind: "changed-meanwhile" });

  const pcnTeams = await findPcnTeams(db);
  const unowned = flaggedFirst((await listQueued(db, null)).filter((referral) => belongsTo(referral, team, pcnTeams)));
  for (const referral of unowned) await rerouteReferral(tools, referral, { by: input.by, reason: "team-resumed" });
  await fillFreePlaces(tools, { teamId: team.id });
  await noteChange(tools, input.by, "team-resumed", team.id);
  return ok({ moved: unowned.length });
}

function belongsTo(referral: Referral, team: TeamRow, pcnTeams: ReadonlyMap<string, string>): boolean {
  const serves = referral.pcnCode !== null && pcnTeams.get(referral.pcnCode) === team.id;
  return serves || (referral.councilCode !== null && referral.councilCode === team.councilFallbackFor);
}
