import { localDateOf } from "#app/domain/clock/calendar.ts";
import { confirmationState, type ConfirmationState } from "#app/domain/region/confirmation-state.ts";
import type { Confirmation } from "#app/domain/region/region.ts";
import type { Services } from "#app/services.ts";
import { findPcnTeams, listActiveMembers, listTeamRows } from "#db/queries/administration.ts";
import { findPcnAgreements } from "#db/queries/teams.ts";
import { rotaState } from "./rota-state.ts";

export type NumberState = ConfirmationState | "missing";

export type HelplineToCheck = { id: string; name: string; phone: string; state: NumberState };

/** A council's two safeguarding lines; null for one that was confirmed lately. */
export type CouncilToCheck = { code: string; name: string; adults: LineToCheck; children: LineToCheck };
export type LineToCheck = { phone: string; state: NumberState } | null;

/** Everything that somebody has to put right, or to confirm. */
export async function siteChecks(services: Services) {
  const { db, content } = services;
  const active = new Set((await listActiveMembers(db.read)).map(({ id }) => id));
  const has = (memberId: string | null) => memberId !== null && active.has(memberId);
  const teams = await listTeamRows(db.read);
  const served = await findPcnTeams(db.read);
  const agreements = await findPcnAgreements(db.read);
  const { gaps, tooFew } = await rotaState(services);
  const helplines = helplinesToCheck(services);
  const councils = councilsToCheck(services);
  return {
    gaps,
    tooFew,
    helplines,
    councils,
    numbers: helplines.length + councils.flatMap(({ adults, children }) => [adults, children].filter(Boolean)).length,
    teamsWithoutCover: teams
      .filter((team) => !has(team.coverMemberId) || !has(team.safeguardingLeadId))
      .map(({ id, name }) => ({ id, name })),
    pcnsWithoutTeam: content.region.pcns
      .filter(({ code }) => !served.has(code))
      .map(({ code, name }) => ({ code, name, agreed: (agreements[code] ?? []).length > 0 })),
  };
}

function helplinesToCheck(services: Services): HelplineToCheck[] {
  return services.content.region.helplines.flatMap(({ id, name, contact, confirmed }) => {
    const state = stateOf(services, confirmed);
    return state === "checked" ? [] : [{ id, name, phone: contact, state }];
  });
}

function councilsToCheck(services: Services): CouncilToCheck[] {
  const lines = services.content.region.councils.map(({ code, name, adultSafeguarding, childrenSafeguarding }) => ({
    code,
    name,
    adults: lineToCheck(services, adultSafeguarding),
    children: lineToCheck(services, childrenSafeguarding),
  }));
  return lines.filter(({ adults, children }) => adults !== null || children !== null);
}

function lineToCheck(services: Services, line: { phone: string; confirmed: Confirmation } | null): LineToCheck {
  if (line === null) return { phone: "", state: "missing" };
  const state = stateOf(services, line.confirmed);
  return state === "checked" ? null : { phone: line.phone, state };
}

function stateOf({ clock, calendar }: Services, confirmed: Confirmation): ConfirmationState {
  return confirmationState(confirmed, localDateOf(clock.now(), calendar));
}
