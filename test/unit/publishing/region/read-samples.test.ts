import { expect, test } from "vitest";
import { readRegion } from "#app/publishing/region/read-region.ts";
import { readSamples } from "#app/publishing/region/read-samples.ts";
import { contentCopy } from "./content-copy.ts";

const { region } = await readRegion("content/region", "2026-11-22");
if (!region) throw new Error("the region that ships has faults");
const { samples, problems } = await readSamples("content/region/samples", region);
if (!samples) throw new Error("the samples that ship have faults");

test("the samples that ship have no fault, and say that they are samples", () => {
  expect(problems).toEqual([]);
  for (const { name, employer, host, sample } of samples.teams) {
    expect([name, employer, host].every((words) => words.startsWith("Sample "))).toBe(true);
    expect(sample).toBe(true);
  }
  expect(samples.members.every(({ mail }) => mail.endsWith("@example.org"))).toBe(true);
});

test("every PCN is served by one team, or is said to have none", () => {
  const served = samples.teams.flatMap(({ pcnCodes }) => pcnCodes);
  const without = Object.keys(samples.pcnAgreements);
  expect([...served, ...without].toSorted()).toEqual(region.pcns.map(({ code }) => code).toSorted());
  expect(
    Object.values(samples.pcnAgreements)
      .map((teams) => teams.length)
      .toSorted(),
  ).toEqual([0, 1]);
});

test("the shapes that the demonstration needs are all there", () => {
  const workersOf = (id: string) => samples.workers.filter(({ teamId }) => teamId === id);
  const shapes = samples.teams.map((team) => ({ ...team, workers: workersOf(team.id) }));
  expect(shapes.some(({ workers }) => workers.length === 1 && (workers[0]?.workingDays.length ?? 5) < 5)).toBe(true);
  expect(
    shapes.some(({ workers }) => workers.length >= 6 && workers.some(({ languages }) => languages.length > 0)),
  ).toBe(true);
  expect(shapes.some(({ sharing }) => sharing === "by-hand")).toBe(true);
  expect(shapes.some(({ workers }) => workers.length > 0 && workers.every(({ capacity }) => capacity === 0))).toBe(
    true,
  );
  expect(
    shapes
      .filter(({ paused }) => paused)
      .map(({ coverTeamIds }) => coverTeamIds.length > 0)
      .toSorted(),
  ).toEqual([false, true]);
  expect(samples.workers.some(({ signsBsl }) => signsBsl)).toBe(true);
  expect(samples.teams.length).toBeLessThanOrEqual(30);
  expect(samples.workers.length).toBeLessThanOrEqual(60);
});

test("every team has a cover and a safeguarding lead, and every role the network needs is held", () => {
  const ids = new Set(samples.members.map(({ id }) => id));
  for (const team of samples.teams) {
    expect(ids.has(team.coverMemberId ?? "")).toBe(true);
    expect(samples.grants).toContainEqual({
      memberId: team.safeguardingLeadId,
      role: "safeguarding-lead",
      scope: team.id,
      until: null,
    });
  }
  const holders = (role: string) =>
    new Set(samples.grants.filter((grant) => grant.role === role).map(({ memberId }) => memberId));
  expect(holders("duty-coordinator").size).toBeGreaterThanOrEqual(2);
  expect(holders("facilitator").size).toBe(1);
  expect(holders("administrator").size).toBe(1);
});

const breakings: [what: string, file: string, change: (text: string) => string, sentence: RegExp][] = [
  [
    "a team's name does not say sample",
    "teams.yaml",
    (t) => t.replace("name: Sample Sunderland", "name: Sunderland"),
    /name: The name must begin with "Sample "/,
  ],
  ["a PCN is forgotten", "teams.yaml", (t) => t.replace("U69720, ", ""), /Coalfields PCN \(U69720\) has no team/],
  [
    "a PCN has two teams",
    "teams.yaml",
    (t) => t.replace("[U76028,", "[U69720, U76028,"),
    /U69720 is already served by sunderland/,
  ],
  [
    "a safeguarding lead is nobody",
    "teams.yaml",
    (t) => t.replace("safeguardingLead: denise-foley", "safeguardingLead: nobody"),
    /safeguardingLead: nobody is not in people\.yaml/,
  ],
  [
    "a safeguarding lead is left out",
    "teams.yaml",
    (t) => t.replace("  safeguardingLead: denise-foley\n", ""),
    /0\.safeguardingLead is missing/,
  ],
  [
    "a team covers for itself",
    "teams.yaml",
    (t) => t.replace("coverTeams: [gateshead-west]", "coverTeams: [gateshead-central]"),
    /a team cannot cover for itself/,
  ],
  [
    "a lone worker covers for themselves",
    "teams.yaml",
    (t) => t.replace("cover: catherine-reay", "cover: moira-selby"),
    /cannot cover for themselves/,
  ],
  [
    "a team's phone could be somebody's",
    "teams.yaml",
    (t) => t.replace("0191 498 0101", "0191 520 5555"),
    /phone: Write a number kept for drama/,
  ],
  [
    "a worker speaks a language that is not listed",
    "workers.yaml",
    (t) => t.replace("[ur, pa]", "[ur, xx]"),
    /languages: xx is not in languages\.csv/,
  ],
  [
    "a worker has no working day",
    "workers.yaml",
    (t) => t.replace("workingDays: [mon, tue, wed, thu, fri]", "workingDays: []"),
    /at least one working day/,
  ],
  [
    "a specialism is not a need",
    "workers.yaml",
    (t) => t.replace("[health, active]", "[health, juggling]"),
    /specialisms: juggling is not in needs\.csv/,
  ],
  [
    "one person has the duty alone",
    "network.yaml",
    (t) => t.replace(/samuel-brough|priya-nair/g, "olivia-renner"),
    /at least two people must share the duty/,
  ],
  [
    "a day has nobody on duty",
    "network.yaml",
    (t) => t.replace("  thu: samuel-brough\n", ""),
    /dutyWeek\.thu is missing/,
  ],
  [
    "a mail address could be somebody's",
    "people.yaml",
    (t) => t.replace("@example.org", "@example.com"),
    /address that ends in @example\.org/,
  ],
];

test.each(breakings)(
  "when %s, the check names the file, the line and the reason",
  async (_what, file, change, sentence) => {
    await using copy = await contentCopy("content/region/samples");
    await copy.edit(file, change);
    const reading = await readSamples(copy.folder, region);
    expect(reading.samples).toBeNull();
    const told = reading.problems.filter((problem) => problem.file === `${copy.folder}/${file}`);
    expect(told.map((problem) => problem.sentence)).toContainEqual(expect.stringMatching(sentence));
    expect(told.every(({ line }) => line >= 1)).toBe(true);
  },
);

test("the line of a fault in the samples is the line that was changed", async () => {
  await using copy = await contentCopy("content/region/samples");
  const line = await copy.edit("workers.yaml", (text) => text.replace("[company, loss]", "[company, juggling]"));
  const reading = await readSamples(copy.folder, region);
  expect(reading.problems).toMatchObject([{ line, sentence: "specialisms: juggling is not in needs.csv." }]);
});
