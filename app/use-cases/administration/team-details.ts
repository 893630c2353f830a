import type { TeamHours } from "#app/domain/people/staff.ts";
import { refuse } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findPcnTeams, listActiveMembers, listTeamRows } from "#db/queries/administration.ts";

/** What an administrator says about a team. */
export type TeamDetails = {
  name: string;
  employer: string;
  host: string;
  phone: string;
  pcnCodes: string[];
  hours: TeamHours;
  sharing: "straight" | "by-hand";
  keepsGpRecordNotes: boolean;
  coverTeamIds: string[]; // in order
  coverMemberId: string | null;
  safeguardingLeadId: string | null;
  councilFallbackFor: string | null;
};

export type TeamRefusal =
  | { kind: "name-taken" }
  | { kind: "hours-reversed" }
  | { kind: "no-such-pcn"; pcnCode: string }
  | { kind: "pcn-taken"; pcnCode: string; teamName: string }
  | { kind: "no-such-council" }
  | { kind: "council-taken"; teamName: string }
  | { kind: "no-such-cover-team" }
  | { kind: "no-such-member"; field: "coverMemberId" | "safeguardingLeadId" };

/** Why a team may not be as described: a PCN and a council's area have one team each, and everyone named must be there. */
export async function whyTeamNot(
  { db, content: { region } }: UseCaseTools,
  details: TeamDetails,
  ownId: string | null,
): Promise<{ ok: false; refusal: TeamRefusal } | null> {
  const others = (await listTeamRows(db)).filter((team) => team.id !== ownId);
  const nameOf = (id: string) => others.find((team) => team.id === id)?.name;
  if (others.some((team) => team.name.toLowerCase() === details.name.toLowerCase()))
    return refuse({ kind: "name-taken" });
  if (details.hours.opens >= details.hours.closes) return refuse({ kind: "hours-reversed" });

  const pcnTeams = await findPcnTeams(db);
  for (const pcnCode of details.pcnCodes) {
    if (!region.pcns.some(({ code }) => code === pcnCode)) return refuse({ kind: "no-such-pcn", pcnCode });
    const teamName = nameOf(pcnTeams.get(pcnCode) ?? "");
    if (teamName !== undefined) return refuse({ kind: "pcn-taken", pcnCode, teamName });
  }

  const council = details.councilFallbackFor;
  if (council !== null && !region.councils.some(({ code }) => code === council))
    return refuse({ kind: "no-such-council" });
  const before = others.find((team) => council !== null && team.councilFallbackFor === council);
  if (before) return refuse({ kind: "council-taken", teamName: before.name });

  const covers = new Set(details.coverTeamIds);
  if (covers.size < details.coverTeamIds.length || details.coverTeamIds.some((id) => nameOf(id) === undefined))
    return refuse({ kind: "no-such-cover-team" });

  const active = await listActiveMembers(db);
  for (const field of ["coverMemberId", "safeguardingLeadId"] as const) {
    const named = details[field];
    if (named !== null && !active.some(({ id }) => id === named)) return refuse({ kind: "no-such-member", field });
  }
  return null;
}

/** A team that takes people must have a named person who covers flags, and a safeguarding lead. */
export function mayTakePeople(team: Pick<TeamDetails, "coverMemberId" | "safeguardingLeadId">): boolean {
  return team.coverMemberId !== null && team.safeguardingLeadId !== null;
}
