import { localDateOf } from "#app/domain/clock/calendar.ts";
import { confirmationState, type ConfirmationState } from "#app/domain/region/confirmation-state.ts";
import type { Confirmation } from "#app/domain/region/region.ts";
import type { Services } from "#app/services.ts";
import { findPcnTeams, listActiveMembers, listTeamRows } from "#db/queries/administration.ts";
import { findPcnAgreements } from "#db/queries/teams.ts";
import { rotaState } from "./rota-state.ts";

export type NumberToCheck = {
  id: string;
  name: string;
  phone: string;
  state: ConfirmationState | "missing";
  file: string;
};

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
    numbers: numbersToCheck(services),
    teamsWithoutCover: teams
      .filter((team) => !has(team.coverMemberId) || !has(team.safeguardingLeadId))
      .map(({ id, name }) => ({ id, name })),
    pcnsWithoutTeam: content.region.pcns
      .filter(({ code }) => !served.has(code))
      .map(({ code, name }) => ({ code, name, agreed: (agreements[code] ?? []).length > 0 })),
  };
}

function numbersToCheck({ content: { region }, clock, calendar }: Services): NumberToCheck[] {
  const today = localDateOf(clock.now(), calendar);
  const stateOf = (confirmed: Confirmation) => confirmationState(confirmed, today);
  const helplines = region.helplines.map(({ id, name, contact, confirmed }) => {
    return { id, name, phone: contact, state: stateOf(confirmed), file: "helplines.csv" };
  });
  const councils = region.councils.flatMap(({ code, name, adultSafeguarding, childrenSafeguarding }) =>
    (
      [
        ["adults", adultSafeguarding],
        ["children", childrenSafeguarding],
      ] as const
    ).map(([whom, line]) => ({
      id: `${code} ${whom}`,
      name: `${name}, safeguarding ${whom}`,
      phone: line?.phone ?? "",
      state: line ? stateOf(line.confirmed) : ("missing" as const),
      file: "councils.csv",
    })),
  );
  return [...helplines, ...councils].filter(({ state }) => state !== "checked");
}
