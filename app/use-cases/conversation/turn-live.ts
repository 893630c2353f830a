import { leadsTeam } from "#app/domain/people/may.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { noteChange } from "#app/use-cases/administration/note-change.ts";
import { endPassedJoins } from "#app/use-cases/conversation/end-lost-joins.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findTeamRow } from "#db/queries/administration.ts";
import { removeHereOfTeam, updateTeamLive } from "#db/queries/live.ts";
import { listRoles } from "#db/queries/sessions.ts";

export type TurnLiveRefusal = { kind: "no-such-team" } | { kind: "not-yours-to-do" };

/** The lead of a team turns its live conversations on or off. Turned off, whoever has joined leaves, and nobody is here. */
export async function turnLive(
  tools: UseCaseTools,
  input: { memberId: string; teamId: string; on: boolean },
): Promise<Result<{ changed: boolean }, TurnLiveRefusal>> {
  const { db, now, announce } = tools;
  const { memberId, teamId, on } = input;
  if (!leadsTeam({ memberId, grants: await listRoles(db, memberId, now), now }, teamId))
    return refuse({ kind: "not-yours-to-do" });
  const team = await findTeamRow(db, teamId);
  if (team === null) return refuse({ kind: "no-such-team" });
  if (team.live === on) return ok({ changed: false });
  await updateTeamLive(db, teamId, on);
  if (!on) {
    await removeHereOfTeam(db, teamId);
    await endPassedJoins(tools);
  }
  await noteChange(tools, memberId, on ? "live-turned-on" : "live-turned-off", teamId);
  announce({ kind: "live-changed", teamId });
  return ok({ changed: true });
}
