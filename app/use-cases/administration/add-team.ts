import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertTeam, replaceCovers, replaceTeamPcns } from "#db/queries/administration.ts";
import { keepSafeguardingLead } from "./keep-safeguarding-lead.ts";
import { noteChange } from "./note-change.ts";
import { whyTeamNot, type TeamDetails, type TeamRefusal } from "./team-details.ts";

/** Adds a team. It begins paused, because it has no link workers yet: an administrator resumes it when it is ready. */
export async function addTeam(
  tools: UseCaseTools,
  input: { details: TeamDetails; by: string },
): Promise<Result<{ teamId: string }, TeamRefusal>> {
  const { db, now, newId } = tools;
  const refusal = await whyTeamNot(tools, input.details, null);
  if (refusal) return refusal;
  const { pcnCodes, coverTeamIds, ...row } = input.details;
  const id = newId();
  await insertTeam(db, { ...row, id, sample: false, pausedSince: now, version: 1 });
  await replaceTeamPcns(db, id, pcnCodes);
  await replaceCovers(db, id, coverTeamIds);
  await keepSafeguardingLead(tools, { id, before: null, after: row.safeguardingLeadId }, input.by);
  await noteChange(tools, input.by, "team-added", id);
  return ok({ teamId: id });
}
