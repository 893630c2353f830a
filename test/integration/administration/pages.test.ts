import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import * as layout from "#app/routes/administration/route.tsx";
import * as overview from "#app/routes/administration._index/route.tsx";
import * as agreements from "#app/routes/administration.agreements/route.tsx";
import * as checks from "#app/routes/administration.checks/route.tsx";
import * as failedJobs from "#app/routes/administration.jobs/route.tsx";
import * as leave from "#app/routes/administration.leave/route.tsx";
import * as member from "#app/routes/administration.people.$member/route.tsx";
import * as members from "#app/routes/administration.people._index/route.tsx";
import * as rota from "#app/routes/administration.rota/route.tsx";
import * as team from "#app/routes/administration.teams.$team/route.tsx";
import * as newTeam from "#app/routes/administration.teams.new/route.tsx";
import * as teams from "#app/routes/administration.teams._index/route.tsx";
import { noSession } from "#app/sign-in/session-view.ts";
import { administrator, ana, duty, lead } from "#test/integration/desk/desk-world.ts";
import { openAdminWorld } from "./admin-world.ts";

const params = { team: "stockton", member: ana };
const loaders = [layout, overview, agreements, checks, failedJobs, leave, member, members, rota, team, newTeam, teams];
const actions = [agreements, failedJobs, leave, member, members, rota, team, newTeam];

test("administration is not there for anyone but administrators, and asks strangers to sign in", async () => {
  await using world = await openAdminWorld();
  for (const { loader } of loaders) {
    expect((await world.send(administrator, loader, { params })).status).toBe(200);
    for (const other of [ana, lead, duty, "grace-adeyemi"])
      expect((await world.send(other, loader, { params })).status).toBe(404);
  }
  const form: [string, string][] = [["intent", "pause"]];
  for (const { action } of actions) expect((await world.send(lead, action, { params, form })).status).toBe(404);

  const context = { ...(await world.contextOf(administrator)), session: noSession };
  const request = new Request("http://127.0.0.1:3000/administration");
  const stranger = async (args: LoaderFunctionArgs) => teams.loader(args);
  await expect(stranger({ request, params: {}, context })).rejects.toMatchObject({ status: 302 });
  const halfIn = await world.contextOf(administrator, false);
  await expect(stranger({ request, params: {}, context: halfIn })).rejects.toMatchObject({ status: 302 });
});

test("a form that cannot be taken comes back with everything typed and a sentence beside the field", async () => {
  await using world = await openAdminWorld();
  const { details, version } = await world.team("stockton");
  const form: [string, string][] = [
    ["intent", "save"],
    ["version", String(version)],
    ["name", details.name],
    ["employer", "A new employer"],
    ["host", details.host],
    ["phone", ""],
    ["pcnCodes", "U94460"],
    ["days", "mon"],
    ["opens", "nine"],
    ["closes", "17:00"],
    ["sharing", "straight"],
  ];
  const refused = await world.send(administrator, team.action, { params, form });
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({
    typed: { employer: ["A new employer"], opens: ["nine"], pcnCodes: ["U94460"] },
    errors: {
      phone: "Write the number that the team calls from.",
      opens: "Write the time with four figures, like 09:00.",
    },
  });
  expect((await world.team("stockton")).details).toEqual(details);
});

test("an administrator plans leave by form; a day that does not exist is asked for again", async () => {
  await using world = await openAdminWorld();
  const form = (day: string): [string, string][] => [
    ["intent", "add"],
    ["memberId", ana],
    ["fromDay-day", day],
    ["fromDay-month", "2"],
    ["fromDay-year", "2027"],
    ["toDay-day", "28"],
    ["toDay-month", "feb"],
    ["toDay-year", "2027"],
    ["coverMemberId", ""],
  ];
  const refused = await world.send(administrator, leave.action, { form: form("30") });
  expect(refused).toMatchObject({ status: 422, body: { errors: { fromDay: "Enter the first day, like 27 3 2027." } } });
  const added = await world.send(administrator, leave.action, { form: form("22") });
  expect(added).toMatchObject({ status: 302, location: "/administration/leave?done=added" });
  const page = await world.send(administrator, leave.loader);
  expect(JSON.stringify(page.body)).toContain('"fromDay":"2027-02-22","toDay":"2027-02-28"');
});

test("a team or a member that is not there is a page that is not there", async () => {
  await using world = await openAdminWorld();
  const nowhere = { params: { team: "nowhere", member: "nobody" } };
  expect((await world.send(administrator, team.loader, nowhere)).status).toBe(404);
  expect((await world.send(administrator, member.loader, nowhere)).status).toBe(404);
  const form: [string, string][] = [["intent", "end-access"]];
  expect((await world.send(administrator, member.action, { ...nowhere, form })).status).toBe(404);
});

test("the checks page names what is missing: numbers, PCNs without a team, days without anyone on duty", async () => {
  await using world = await openAdminWorld();
  const before = (await world.send(administrator, checks.loader)).body as Awaited<ReturnType<typeof checks.loader>>;
  expect(before.gaps).toEqual([]);
  expect(before.teamsWithoutCover).toEqual([]);
  expect(before.pcnsWithoutTeam.map(({ code, agreed }) => [code, agreed]).sort()).toEqual([
    ["U07842", true],
    ["U77096", false],
  ]);
  expect(before.helplines.find(({ id }) => id === "samaritans")).toMatchObject({ state: "not-yet-checked" });
  expect(before.councils.find(({ name }) => name === "Gateshead")).toMatchObject({
    adults: { phone: "0191 433 7033", state: "not-yet-checked" },
    children: { phone: "", state: "missing" },
  });
  expect(before.numbers).toBe(before.helplines.length + 2 * before.councils.length);
  world.clock.set("2026-08-03T10:00:00Z");
  const later = (await world.send(administrator, checks.loader)).body as Awaited<ReturnType<typeof checks.loader>>;
  expect(later.gaps).toContain("2026-08-03");
});
