import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findPcnTeams, listTeamRows, replacePcnAgreements } from "#db/queries/administration.ts";
import { noteChange } from "./note-change.ts";

export type PcnAgreementRefusal =
  { kind: "no-such-pcn" } | { kind: "pcn-taken"; teamName: string } | { kind: "no-such-team" };

/** Which teams take the people of a PCN without a team of its own, first asked first. None: its council's area takes them. */
export async function changePcnAgreement(
  tools: UseCaseTools,
  input: { pcnCode: string; teamIds: readonly string[]; by: string },
): Promise<Result<null, PcnAgreementRefusal>> {
  const { db, content } = tools;
  const { pcnCode, teamIds, by } = input;
  if (!content.region.pcns.some(({ code }) => code === pcnCode)) return refuse({ kind: "no-such-pcn" });
  const teams = await listTeamRows(db);
  const own = (await findPcnTeams(db)).get(pcnCode);
  if (own !== undefined)
    return refuse({ kind: "pcn-taken", teamName: teams.find(({ id }) => id === own)?.name ?? own });
  const known = teamIds.every((id) => teams.some((team) => team.id === id));
  if (!known || new Set(teamIds).size < teamIds.length) return refuse({ kind: "no-such-team" });
  await replacePcnAgreements(db, pcnCode, teamIds);
  await noteChange(tools, by, "pcn-agreement-changed", pcnCode);
  return ok(null);
}
