import type { RoleGrant } from "#app/domain/people/staff.ts";
import type { Samples, SampleTeam, SampleWorker } from "#app/domain/region/samples.ts";
import type { SampleFiles } from "#app/publishing/region/sample-files.ts";

/** The checked sample files as the teams, people and roles that set-up makes rows of. */
export function toSamples({ people, teams, workers, network }: SampleFiles): Samples {
  const names = new Map(people.value.map(({ id, name }) => [id, name]));
  return {
    members: people.value.map(({ profile, ...member }) => ({ ...member, profile: profile ?? null })),
    teams: teams.value.map(toTeam),
    workers: workers.value.map((worker) => toWorker(worker, names.get(worker.member) ?? worker.member)),
    grants: [
      ...teamGrants(teams.value),
      ...workers.value.map(({ member, team }) => grant(member, "link-worker", team)),
      ...networkGrants(network.value),
    ],
    councilTeams: Object.fromEntries(
      teams.value.flatMap(({ id, councilTeamFor }) => (councilTeamFor === undefined ? [] : [[councilTeamFor, id]])),
    ),
    pcnAgreements: Object.fromEntries(network.value.withoutTeam.map(({ pcn, takenBy }) => [pcn, takenBy])),
    dutyWeek: network.value.dutyWeek,
  };
}

function toTeam(row: SampleFiles["teams"]["value"][number]): SampleTeam {
  const { pcns, coverTeams, lead: _lead, cover, safeguardingLead, councilTeamFor: _council, ...rest } = row;
  return {
    ...rest,
    sample: true,
    pcnCodes: pcns,
    coverTeamIds: coverTeams,
    coverMemberId: cover,
    safeguardingLeadId: safeguardingLead,
  };
}

function toWorker(row: SampleFiles["workers"]["value"][number], name: string): SampleWorker {
  const { member, team, ...rest } = row;
  return { ...rest, memberId: member, teamId: team, name, active: true };
}

function teamGrants(teams: SampleFiles["teams"]["value"]): RoleGrant[] {
  return teams.flatMap(({ id, lead, safeguardingLead }) => [
    grant(lead, "team-lead", id),
    grant(safeguardingLead, "safeguarding-lead", id),
  ]);
}

function networkGrants({
  facilitators,
  contributors,
  administrators,
  dutyWeek,
}: SampleFiles["network"]["value"]): RoleGrant[] {
  return [
    ...facilitators.map((id) => grant(id, "facilitator", null)),
    ...contributors.map((id) => grant(id, "contributor", null)),
    ...administrators.map((id) => grant(id, "administrator", null)),
    ...[...new Set(Object.values(dutyWeek))].map((id) => grant(id, "duty-coordinator", null)),
  ];
}

function grant(memberId: string, role: RoleGrant["role"], scope: string | null): RoleGrant {
  return { memberId, role, scope, until: null };
}
