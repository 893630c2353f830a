import type { Team, TeamHours } from "#app/domain/people/staff.ts";
import { candidateTeams } from "#app/domain/referral/candidate-teams.ts";
import type { Routable } from "#app/domain/referral/routing.ts";
import { addressLine } from "#app/domain/region/practice-index.ts";
import type { Practice, Region } from "#app/domain/region/region.ts";

/** What anybody may know of a team. Never who is in it, how full it is, or who is away. */
export type PublicTeam = {
  name: string;
  sample: boolean;
  employer: string;
  host: string;
  phone: string;
  hours: TeamHours;
  keepsGpRecordNotes: boolean;
};

export type PracticeTeam = {
  practice: { name: string; address: string; phone: string };
  pcnName: string | null;
  /** Null: no team of its own takes new people now; the duty coordinator makes sure that somebody does. */
  team: PublicTeam | null;
};

type Given = { teams: readonly Team[]; councilTeams: Record<string, string>; pcnAgreements: Record<string, string[]> };

/** The team that a referral from this practice would be sent to first: the same way that a real one goes. */
export function teamFor(practice: Practice, region: Region, given: Given): PracticeTeam {
  const steps = candidateTeams(anybodyFrom(practice.code), {
    ...given,
    practices: new Map([[practice.code, practice]]),
  });
  const team = steps.find((step) => step.team !== null)?.team ?? null;
  return {
    practice: { name: practice.name, address: addressLine(practice), phone: practice.phone },
    pcnName: region.pcns.find((pcn) => pcn.code === practice.pcnCode)?.name ?? null,
    team: team && publicTeam(team),
  };
}

function publicTeam({ name, sample, employer, host, phone, hours, keepsGpRecordNotes }: Team): PublicTeam {
  return { name, sample, employer, host, phone, hours, keepsGpRecordNotes };
}

function anybodyFrom(code: string): Routable {
  return {
    id: "",
    practice: { kind: "registered", code },
    councilCode: null,
    language: null,
    needsBsl: false,
    wish: null,
    needs: [],
    stepFree: false,
    homeVisit: false,
    flagged: false,
  };
}
