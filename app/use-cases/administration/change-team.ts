import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findTeamRow, replaceCovers, replaceTeamPcns, updateTeam } from "#db/queries/administration.ts";
import { fillFreePlaces } from "#app/use-cases/desk/fill-free-places.ts";
import { keepSafeguardingLead } from "./keep-safeguarding-lead.ts";
import { noteChange } from "./note-change.ts";
import { mayTakePeople, whyTeamNot, type TeamDetails, type TeamRefusal } from "./team-details.ts";

export type ChangeTeamRefusal =
  TeamRefusal | { kind: "no-such-team" } | { kind: "changed-meanwhile" } | { kind: "cover-needed" };

/** Changes what is said about a team. A team that takes people cannot lose its cover or its safeguarding lead. */
export async function changeTeam(
  tools: UseCaseTools,
  input: { teamId: string; version: number; details: TeamDetails; by: string },
): Promise<Result<null, ChangeTeamRefusal>> {
  const { db } = tools;
  const team = await findTeamRow(db, input.teamId);
  if (team === null) return refuse({ kind: "no-such-team" });
  const refusal = await whyTeamNot(tools, input.details, team.id);
  if (refusal) return refusal;
  if (team.pausedSince === null && !mayTakePeople(input.details)) return refuse({ kind: "cover-needed" });

  const { pcnCodes, coverTeamIds, ...row } = input.details;
  if (!(await updateTeam(db, { id: team.id, version: input.version }, row)))
    return refuse({ kind: "changed-meanwhile" });
  await replaceTeamPcns(db, team.id, pcnCodes);
  await replaceCovers(db, team.id, coverTeamIds);
  const lead = { id: team.id, before: team.safeguardingLeadId, after: row.safeguardingLeadId };
  await keepSafeguardingLead(tools, lead, input.by);
  await fillFreePlaces(tools, { teamId: team.id }); // other hours, or sharing straight from now on
  await noteChange(tools, input.by, "team-changed", team.id);
  return ok(null);
}
