import type { Services } from "#app/services.ts";
import { findPcnTeams, listActiveMembers, listTeamRows } from "#db/queries/administration.ts";
import { findPcnAgreements } from "#db/queries/teams.ts";
import { listedEntries } from "./entries-to-confirm.ts";
import { rotaState } from "./rota-state.ts";

/** Everything that somebody has to put right, or to confirm. */
export async function siteChecks(services: Services) {
  const { db, content } = services;
  const active = new Set((await listActiveMembers(db.read)).map(({ id }) => id));
  const has = (memberId: string | null) => memberId !== null && active.has(memberId);
  const teams = await listTeamRows(db.read);
  const served = await findPcnTeams(db.read);
  const agreements = await findPcnAgreements(db.read);
  const { gaps, tooFew } = await rotaState(services);
  return {
    gaps,
    tooFew,
    numbers: listedEntries(services).filter(({ state }) => state !== "checked"),
    teamsWithoutCover: teams
      .filter((team) => !has(team.coverMemberId) || !has(team.safeguardingLeadId))
      .map(({ id, name }) => ({ id, name })),
    pcnsWithoutTeam: content.region.pcns
      .filter(({ code }) => !served.has(code))
      .map(({ code, name }) => ({ code, name, agreed: (agreements[code] ?? []).length > 0 })),
  };
}
