import type { Reason, Routable, RoutingWorld } from "#app/domain/referral/routing.ts";
import type { Team } from "#app/domain/people/staff.ts";

/** One step on the way to a team: something learned, or a team to try. */
export type RouteStep = { reason: Reason; team: Team | null };

/**
 * The way to the teams that may take a referral, in order: the team that serves the practice's PCN, the teams that
 * cover for it by agreement (and for those, in turn), then the team for the council's area. A paused team is passed by
 * and its covers are asked; no team comes twice, so cover agreements may form a ring. A PCN without a team begins with
 * the teams that agreed to take its people; someone without a practice, or with one in no PCN, begins at the council's
 * area. Registration wins over where someone lives. When no team is left: the duty coordinator.
 */
export function candidateTeams(referral: Routable, world: Omit<RoutingWorld, "workers">): RouteStep[] {
  const search: Search = { teams: new Map(world.teams.map((team) => [team.id, team])), seen: new Set(), steps: [] };
  const practice = referral.practice.kind === "registered" ? world.practices.get(referral.practice.code) : undefined;
  learn(search, practiceReason(referral, practice?.pcnCode ?? null, practice !== undefined));

  if (practice?.pcnCode) addPcnTeams(search, practice.pcnCode, world);
  addCouncilTeam(search, practice?.councilCode ?? referral.councilCode, world.councilTeams);
  return search.steps;
}

type Search = { teams: Map<string, Team>; seen: Set<string>; steps: RouteStep[] };

function learn(search: Search, reason: Reason): void {
  search.steps.push({ reason, team: null });
}

function practiceReason(referral: Routable, pcnCode: string | null, known: boolean): Reason {
  if (referral.practice.kind !== "registered") return { code: "no-practice", answer: referral.practice.kind };
  const practiceCode = referral.practice.code;
  if (!known) return { code: "practice-not-known", practiceCode };
  return pcnCode ? { code: "practice-in-pcn", practiceCode, pcnCode } : { code: "practice-in-no-pcn", practiceCode };
}

function addPcnTeams(search: Search, pcnCode: string, world: Omit<RoutingWorld, "workers">): void {
  const serving = world.teams.filter((team) => team.pcnCodes.includes(pcnCode)).sort(byId);
  for (const team of serving) addWithCovers(search, team, { code: "team-serves-pcn", teamId: team.id, pcnCode });
  if (serving.length > 0) return;
  learn(search, { code: "no-team-for-pcn", pcnCode });
  for (const id of world.pcnAgreements?.[pcnCode] ?? []) {
    const team = search.teams.get(id);
    if (team) addWithCovers(search, team, { code: "team-agreed-for-pcn", teamId: id, pcnCode });
  }
}

function addCouncilTeam(search: Search, councilCode: string | null, councilTeams: RoutingWorld["councilTeams"]): void {
  const team = councilCode === null ? undefined : search.teams.get(councilTeams[councilCode] ?? "");
  if (team && councilCode !== null) addWithCovers(search, team, { code: "council-team", teamId: team.id, councilCode });
  else learn(search, { code: "no-council-team", councilCode });
}

function addWithCovers(search: Search, team: Team, reason: Reason): void {
  if (search.seen.has(team.id)) return;
  search.seen.add(team.id);
  search.steps.push({ reason, team: team.pausedSince === null ? team : null });
  if (team.pausedSince !== null) learn(search, { code: "team-paused", teamId: team.id });

  for (const id of team.coverTeamIds) {
    const cover = search.teams.get(id);
    if (cover) addWithCovers(search, cover, { code: "team-covers", teamId: id, forTeamId: team.id });
  }
}

function byId(a: Team, b: Team): number {
  return a.id < b.id ? -1 : 1;
}
