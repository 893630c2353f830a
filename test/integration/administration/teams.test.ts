import { expect, test } from "vitest";
import { addTeam } from "#app/use-cases/administration/add-team.ts";
import { changeTeam } from "#app/use-cases/administration/change-team.ts";
import { pauseTeam } from "#app/use-cases/administration/pause-team.ts";
import { resumeTeam } from "#app/use-cases/administration/resume-team.ts";
import { listRoleHolders } from "#db/queries/notice-people.ts";
import { openAdminWorld } from "./admin-world.ts";

test("a new team begins paused, and an administrator lets it take people once it has cover and a safeguarding lead", async () => {
  await using world = await openAdminWorld();
  const { details } = await world.team("stockton");
  const bare = { ...details, name: "Riverbank team", pcnCodes: ["U77096"], councilFallbackFor: null };
  const added = await world.act(addTeam, { details: { ...bare, coverMemberId: null, safeguardingLeadId: null } });
  if (!added.ok) throw new Error("The team was refused");
  const { teamId } = added.value;
  expect((await world.team(teamId)).pausedSince).toBeInstanceOf(Date);
  expect(await world.act(resumeTeam, { teamId, version: 1 })).toEqual({ ok: false, refusal: { kind: "cover-needed" } });

  const whole = { ...bare, safeguardingLeadId: "ana-ferreira" };
  expect(await world.act(changeTeam, { teamId, version: 1, details: whole })).toMatchObject({ ok: true });
  const now = world.clock.now();
  expect(await listRoleHolders(world.read(), "safeguarding-lead", teamId, now)).toEqual(["ana-ferreira"]);
  expect(await world.act(resumeTeam, { teamId, version: 2 })).toMatchObject({ ok: true });
  expect((await world.team(teamId)).pausedSince).toBeNull();
  expect(await world.changes(teamId)).toEqual(["team-added", "team-changed", "team-resumed"]);

  const lost = { ...whole, safeguardingLeadId: null };
  const refused = await world.act(changeTeam, { teamId, version: 3, details: lost });
  expect(refused).toEqual({ ok: false, refusal: { kind: "cover-needed" } });
});

test("a PCN, a council's area and a name belong to one team", async () => {
  await using world = await openAdminWorld();
  const stockton = await world.team("stockton");
  const hartlepool = await world.team("hartlepool");
  const change = (over: Partial<typeof stockton.details>) =>
    world.act(changeTeam, { teamId: "stockton", version: 1, details: { ...stockton.details, ...over } });
  const teamName = hartlepool.details.name;
  const refusals = [
    [{ pcnCodes: ["U40502"] }, { kind: "pcn-taken", pcnCode: "U40502", teamName }],
    [{ pcnCodes: ["U00000"] }, { kind: "no-such-pcn", pcnCode: "U00000" }],
    [{ councilFallbackFor: "E06000001" }, { kind: "council-taken", teamName }],
    [{ councilFallbackFor: "E00000000" }, { kind: "no-such-council" }],
    [{ name: teamName.toUpperCase() }, { kind: "name-taken" }],
    [{ coverTeamIds: ["stockton"] }, { kind: "no-such-cover-team" }],
    [{ coverTeamIds: ["hartlepool", "hartlepool"] }, { kind: "no-such-cover-team" }],
    [{ coverMemberId: "nobody" }, { kind: "no-such-member", field: "coverMemberId" }],
    [{ hours: { days: ["mon"], opens: "17:00", closes: "09:00" } }, { kind: "hours-reversed" }],
  ] as const;
  for (const [over, refusal] of refusals) {
    expect(await change(over as Partial<typeof stockton.details>)).toEqual({ ok: false, refusal });
  }
  expect(await world.team("stockton")).toEqual(stockton);
  expect(await world.changes("stockton")).toEqual([]);
});

test("when two administrators save one team, the second is told and nothing of the first is lost", async () => {
  await using world = await openAdminWorld();
  const { details, version } = await world.team("stockton");
  const first = { ...details, phone: "01632 960999", coverTeamIds: ["hartlepool", "darlington"] };
  expect(await world.act(changeTeam, { teamId: "stockton", version, details: first })).toMatchObject({ ok: true });
  const second = await world.act(changeTeam, { teamId: "stockton", version, details: { ...details, pcnCodes: [] } });
  expect(second).toEqual({ ok: false, refusal: { kind: "changed-meanwhile" } });
  expect((await world.team("stockton")).details).toEqual(first);
});

test("pausing a team sends those who wait in its queue to the team that agreed, and nobody is unowned", async () => {
  await using world = await openAdminWorld();
  await world.places({});
  const waiting = await world.refer();
  expect(waiting).toMatchObject({ teamId: "stockton", workerId: null, state: "queued" });
  const { details, version } = await world.team("stockton");
  await world.act(changeTeam, { teamId: "stockton", version, details: { ...details, coverTeamIds: ["darlington"] } });

  const paused = await world.act(pauseTeam, { teamId: "stockton", version: version + 1 });
  expect(paused).toEqual({ ok: true, value: { moved: 1 } });
  const moved = await world.referral(waiting.reference);
  expect(moved.teamId).toBe("darlington");
  expect(moved.workerId).not.toBeNull();
  expect(moved.contactDueAt).toEqual(waiting.contactDueAt);
  expect(moved.because.map(({ code }) => code)).toContain("team-paused");
  expect(await world.refer()).toMatchObject({ teamId: "darlington" });
  expect(await world.act(pauseTeam, { teamId: "stockton", version: version + 2 })).toEqual({
    ok: false,
    refusal: { kind: "paused-already" },
  });
});

test("without an agreement the duty coordinator has them, and gives them back when the team takes people again", async () => {
  await using world = await openAdminWorld();
  await world.places({});
  const waiting = await world.refer();
  const { version } = await world.team("stockton");
  await world.act(pauseTeam, { teamId: "stockton", version });
  const unowned = await world.referral(waiting.reference);
  expect(unowned).toMatchObject({ teamId: null, state: "queued" });
  expect(unowned.because.at(-1)).toEqual({ code: "to-duty" });

  await world.places({ "rashid-khan": 1 });
  const resumed = await world.act(resumeTeam, { teamId: "stockton", version: version + 1 });
  expect(resumed).toEqual({ ok: true, value: { moved: 1 } });
  expect(await world.referral(waiting.reference)).toMatchObject({
    teamId: "stockton",
    workerId: "rashid-khan",
    state: "assigned",
  });
});
