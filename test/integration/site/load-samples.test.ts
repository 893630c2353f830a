import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isStaff } from "#app/domain/people/is-staff.ts";
import { readyLines } from "#app/http/ready-lines.ts";
import { perform } from "#app/use-cases/perform.ts";
import { prepareSite } from "#app/use-cases/site/prepare-site.ts";
import { pauseTeam } from "#app/use-cases/administration/pause-team.ts";
import { findLastDutyDay, findPcnTeams, findTeamRow } from "#db/queries/administration.ts";
import { caseloadOf } from "#db/queries/caseload.ts";
import { listSampleMembers } from "#db/queries/members.ts";
import { hasSecondStep } from "#db/queries/second-steps.ts";
import { listDutyFrom, listStaff } from "#db/queries/staff.ts";
import { findPcnAgreements } from "#db/queries/teams.ts";
import { openGuideWorld, ordinaryPages } from "#test/integration/guide/guide-world.ts";

const tables = [
  "members",
  "role_grants",
  "teams",
  "team_pcns",
  "cover_agreements",
  "pcn_agreements",
  "link_workers",
  "leave",
  "duty_rota",
  "second_steps",
];

test("loading the samples twice is loading them once", async () => {
  await using world = await openGuideWorld();
  const counts = () => tables.map((table) => [table, world.count(table)]);
  const once = counts();
  for (const [table, rows] of once) expect(rows, String(table)).toBeGreaterThan(0);
  await prepareSite(world.services());
  await world.restart();
  expect(counts()).toEqual(once);
});

test("what somebody changed on the demonstration stays changed at the next start", async () => {
  await using world = await openGuideWorld();
  await perform(world.services(), pauseTeam, { teamId: "stockton", version: 1, by: "thomas-wetherell" });
  await world.restart();
  expect((await findTeamRow(world.services().db.read, "stockton"))?.pausedSince).toBeInstanceOf(Date);
});

test("every PCN of the region has a team, or is one of those that have none", async () => {
  await using world = await openGuideWorld();
  const { db, content } = world.services();
  const served = await findPcnTeams(db.read);
  const without = content.region.pcns.filter(({ code }) => !served.has(code)).map(({ code }) => code);
  expect(without.sort()).toEqual(Object.keys(content.samples?.pcnAgreements ?? {}).sort());
  expect(await findPcnAgreements(db.read)).toEqual({ U07842: ["redcar"] });
  expect(served.size + without.length).toBe(58);
});

test("everyone in the demonstration is marked as a sample, and staff can sign in with a code", async () => {
  await using world = await openGuideWorld();
  const { db, clock } = world.services();
  for (const member of await listStaff(db.read, clock.now())) {
    expect(member, member.name).toMatchObject({ sample: true, active: true });
    expect(await hasSecondStep(db.read, member.id), member.name).toBe(isStaff(member.roles));
  }
});

test("the duty rota is planned 60 days ahead, and a later start adds the days that are missing", async () => {
  await using world = await openGuideWorld();
  const read = () => world.services().db.read;
  expect(await findLastDutyDay(read())).toBe("2026-07-04");
  world.clock.set("2026-05-16T10:00:00Z");
  await world.restart();
  expect(await findLastDutyDay(read())).toBe("2026-07-14");
  world.clock.set("2026-12-01T10:00:00Z");
  await world.restart();
  const turns = await listDutyFrom(read(), "2026-12-01");
  expect(turns[0]?.fromDay).toBe("2026-12-01");
  expect(await findLastDutyDay(read())).toBe("2027-01-29");
});

test("who chooses the practice that the terminal and the README name is seen by the link worker they name", async () => {
  await using world = await openGuideWorld();
  const { db, clock, calendar, content } = world.services();
  const text = (await readyLines(world.services(), "http://127.0.0.1:3000")).join("\n");
  const practice = content.region.practices.find(({ name }) => text.includes(`the practice “${name}”`));
  const worker = (await listSampleMembers(db.read, clock.now())).find(({ member }) =>
    text.includes(`as ${member.name} and`),
  );
  if (practice === undefined || worker === undefined) throw new Error(`Nobody to try it with:\n${text}`);
  const readme = readFileSync("README.md", "utf8").replace(/\s+/gu, " ");
  for (const words of [practice.name, worker.member.name, worker.member.mail]) expect(readme).toContain(words);

  const { reference } = await world.sent(ordinaryPages({ practice: practice.code }));
  const viewer = { memberId: worker.member.id, grants: worker.roles, now: clock.now() };
  const { cases } = await caseloadOf(db.read, viewer, calendar).page("team", 1);
  expect(cases.map(({ referral }) => referral.reference)).toEqual([reference]);
});

test("the terminal shows one person of each role, how to sign in as them, and where the log is", async () => {
  await using world = await openGuideWorld();
  const lines = await readyLines(world.services(), "http://127.0.0.1:3000");
  expect(lines[0]).toBe("Ready: http://127.0.0.1:3000");
  const text = lines.join("\n");
  for (const role of [
    "Administrator",
    "Facilitator",
    "Duty coordinator",
    "Team lead",
    "Link worker",
    "Safeguarding lead",
  ])
    expect(text).toMatch(new RegExp(`${role} +\\S.*@example\\.org`));
  expect(text).toContain("http://127.0.0.1:3000/demo/mailbox");
  expect(text).toContain("site.log");
  expect(lines.length).toBeLessThan(26);
  const config = { ...world.services().config, mode: "live" } as const;
  expect(await readyLines({ ...world.services(), config }, "https://example.org")).toEqual([
    "Ready: https://example.org",
  ]);
});
