import type { Region } from "#app/domain/region/region.ts";
import type { ContentFolder } from "#app/publishing/region/content-folder.ts";
import type { YamlReading } from "#app/publishing/region/read-yaml.ts";
import type { SampleFiles } from "#app/publishing/region/sample-files.ts";

/** Every id that the sample files name is somewhere explained, no PCN is forgotten, and every team has cover that is not itself. */
export function checkSamples(folder: ContentFolder, files: SampleFiles, region: Region): void {
  const known = {
    members: new Set(files.people.value.map(({ id }) => id)),
    teams: new Set(files.teams.value.map(({ id }) => id)),
  };
  checkTwice(folder, "people.yaml", files.people, "id", (person) => person.id);
  checkTwice(folder, "people.yaml", files.people, "mail", (person) => person.mail);
  checkProfiles(folder, files, region);
  checkTwice(folder, "teams.yaml", files.teams, "id", (team) => team.id);
  checkTwice(folder, "workers.yaml", files.workers, "member", (worker) => worker.member);
  checkTeams(folder, files, region, known);
  checkWorkers(folder, files, region, known);
  checkNetwork(folder, files, region, known);
  checkEveryPcn(folder, files, region);
}

type Known = { members: Set<string>; teams: Set<string> };

function checkTwice<Row>(
  folder: ContentFolder,
  file: string,
  { value, lineOf }: YamlReading<Row[]>,
  key: string,
  keyOf: (row: Row) => string,
): void {
  const seen = new Set<string>();
  for (const [index, row] of value.entries()) {
    if (seen.has(keyOf(row))) folder.fault(file, lineOf([index, key]), `${key}: ${keyOf(row)} is there twice.`);
    seen.add(keyOf(row));
  }
}

function checkProfiles(folder: ContentFolder, { people }: SampleFiles, region: Region): void {
  const places = new Set([...region.councils, ...region.pcns].map(({ code }) => code));
  for (const [index, { profile }] of people.value.entries()) {
    if (profile === undefined || places.has(profile.place)) continue;
    const line = people.lineOf([index, "profile", "place"]);
    folder.fault("people.yaml", line, `place: ${profile.place} is neither in councils.csv nor in pcns.csv.`);
  }
}

function checkTeams(folder: ContentFolder, { teams, workers }: SampleFiles, region: Region, known: Known): void {
  const fault = (place: PropertyKey[], sentence: string) => folder.fault("teams.yaml", teams.lineOf(place), sentence);
  const councilTeams = new Set<string>();
  for (const [index, team] of teams.value.entries()) {
    for (const role of ["lead", "cover", "safeguardingLead"] as const) {
      if (!known.members.has(team[role])) fault([index, role], `${role}: ${team[role]} is not in people.yaml.`);
    }
    for (const [at, code] of team.coverTeams.entries()) {
      if (!known.teams.has(code)) fault([index, "coverTeams", at], `coverTeams: ${code} is not in teams.yaml.`);
      if (code === team.id) fault([index, "coverTeams", at], "coverTeams: a team cannot cover for itself.");
    }
    const members = workers.value.filter((worker) => worker.team === team.id).map(({ member }) => member);
    if (members.length === 0 && !team.paused)
      fault([index, "id"], `id: ${team.id} has no link worker in workers.yaml, and is not paused.`);
    if (members.length === 1 && members[0] === team.cover)
      fault([index, "cover"], "cover: the only link worker of a team cannot cover for themselves.");
    const council = team.councilTeamFor;
    if (council === undefined) continue;
    if (!region.councils.some(({ code }) => code === council))
      fault([index, "councilTeamFor"], `councilTeamFor: ${council} is not in councils.csv.`);
    if (councilTeams.has(council))
      fault([index, "councilTeamFor"], `councilTeamFor: another team is already there for ${council}.`);
    councilTeams.add(council);
  }
}

function checkWorkers(folder: ContentFolder, { workers }: SampleFiles, region: Region, known: Known): void {
  const languages = new Set(region.languages.map(({ code }) => code));
  const needs = new Set(region.needs.map(({ id }) => id));
  const fault = (place: PropertyKey[], sentence: string) =>
    folder.fault("workers.yaml", workers.lineOf(place), sentence);
  for (const [index, worker] of workers.value.entries()) {
    if (!known.members.has(worker.member)) fault([index, "member"], `member: ${worker.member} is not in people.yaml.`);
    if (!known.teams.has(worker.team)) fault([index, "team"], `team: ${worker.team} is not in teams.yaml.`);
    for (const [at, code] of worker.languages.entries()) {
      if (!languages.has(code)) fault([index, "languages", at], `languages: ${code} is not in languages.csv.`);
      if (code === region.settings.language)
        fault([index, "languages", at], `languages: everyone speaks ${code}. Leave it out.`);
    }
    for (const [at, id] of worker.specialisms.entries()) {
      if (!needs.has(id)) fault([index, "specialisms", at], `specialisms: ${id} is not in needs.csv.`);
    }
  }
}

function checkNetwork(folder: ContentFolder, { network }: SampleFiles, region: Region, known: Known): void {
  const { facilitators, contributors, administrators, dutyWeek, withoutTeam } = network.value;
  const fault = (place: PropertyKey[], sentence: string) =>
    folder.fault("network.yaml", network.lineOf(place), sentence);
  for (const [key, list] of Object.entries({ facilitators, contributors, administrators })) {
    for (const [at, id] of list.entries())
      if (!known.members.has(id)) fault([key, at], `${key}: ${id} is not in people.yaml.`);
  }
  for (const [day, id] of Object.entries(dutyWeek)) {
    if (!known.members.has(id)) fault(["dutyWeek", day], `dutyWeek: ${id} is not in people.yaml.`);
  }
  if (new Set(Object.values(dutyWeek)).size < 2)
    fault(["dutyWeek", "mon"], "dutyWeek: at least two people must share the duty.");
  for (const [index, { pcn, takenBy }] of withoutTeam.entries()) {
    if (!region.pcns.some(({ code }) => code === pcn))
      fault(["withoutTeam", index, "pcn"], `withoutTeam: ${pcn} is not in pcns.csv.`);
    for (const [at, id] of takenBy.entries()) {
      if (!known.teams.has(id)) fault(["withoutTeam", index, "takenBy", at], `takenBy: ${id} is not in teams.yaml.`);
    }
  }
}

function checkEveryPcn(folder: ContentFolder, { teams, network }: SampleFiles, region: Region): void {
  const served = new Map<string, string>();
  for (const [index, { id, pcns }] of teams.value.entries()) {
    for (const [at, code] of pcns.entries()) {
      const line = teams.lineOf([index, "pcns", at]);
      const before = served.get(code);
      if (!region.pcns.some((pcn) => pcn.code === code))
        folder.fault("teams.yaml", line, `pcns: ${code} is not in pcns.csv.`);
      if (before)
        folder.fault("teams.yaml", line, `pcns: ${code} is already served by ${before}. A PCN has one team or none.`);
      served.set(code, id);
    }
  }
  for (const [index, { pcn }] of network.value.withoutTeam.entries()) {
    const team = served.get(pcn);
    if (team)
      folder.fault(
        "network.yaml",
        network.lineOf(["withoutTeam", index, "pcn"]),
        `withoutTeam: ${pcn} is served by ${team}.`,
      );
    served.set(pcn, "withoutTeam");
  }
  for (const { code, name } of region.pcns) {
    if (!served.has(code))
      folder.fault("teams.yaml", 1, `${name} (${code}) has no team, and is not under withoutTeam in network.yaml.`);
  }
}
