import { expect, test } from "vitest";
import * as leavePage from "#app/routes/administration.leave/route.tsx";
import * as memberPage from "#app/routes/administration.people.$member/route.tsx";
import { addLeave } from "#app/use-cases/administration/add-leave.ts";
import { changeRoles } from "#app/use-cases/administration/change-roles.ts";
import { endAccess } from "#app/use-cases/administration/end-access.ts";
import { findNoticePeople, listRoleHolders } from "#db/queries/notice-people.ts";
import { administrator, duty } from "#test/integration/desk/desk-world.ts";
import { openAdminWorld } from "./admin-world.ts";

type World = Awaited<ReturnType<typeof openAdminWorld>>;

const coordinator = { role: "duty-coordinator", teamId: null } as const;
const refused = { ok: false, refusal: { kind: "nobody-on-duty" } };

/** The demonstration has three; these are the others of them. */
async function othersOnDuty(world: World): Promise<[string, string]> {
  const holders = await listRoleHolders(world.read(), coordinator.role, null, world.clock.now());
  const [one, two, ...more] = holders.filter((memberId) => memberId !== duty);
  if (one === undefined || two === undefined || more.length > 0) throw new Error("There should be three");
  return [one, two];
}

async function onlyOneLeft(world: World): Promise<void> {
  for (const memberId of await othersOnDuty(world)) await world.act(changeRoles, { memberId, roles: [] });
}

test("the last duty coordinator cannot lose the role or their access: flags would reach nobody", async () => {
  await using world = await openAdminWorld();
  const [one, two] = await othersOnDuty(world);
  const left = async (memberId: string) => world.act(changeRoles, { memberId, roles: [] });
  expect(await left(one)).toEqual({ ok: true, value: { leftOnDuty: 2 } });
  expect(await left(two)).toEqual({ ok: true, value: { leftOnDuty: 1 } });
  expect(await left(duty)).toEqual(refused);
  expect(await world.act(endAccess, { memberId: duty })).toEqual(refused);
  expect(await listRoleHolders(world.read(), coordinator.role, null, world.clock.now())).toEqual([duty]);
  expect(await world.act(changeRoles, { memberId: duty, roles: [coordinator] })).toMatchObject({ ok: true });

  expect(await world.act(changeRoles, { memberId: two, roles: [coordinator] })).toMatchObject({ ok: true });
  expect(await world.act(endAccess, { memberId: duty })).toEqual({
    ok: true,
    value: { freed: 0, handedOn: 0, leftOnDuty: 1 },
  });
});

test("duty coordinators cannot all be away at once, and while some are, the others cannot stop", async () => {
  await using world = await openAdminWorld();
  const [one, two] = await othersOnDuty(world);
  const away = (memberId: string, fromDay: string, toDay: string) =>
    world.act(addLeave, { memberId, fromDay, toDay, coverMemberId: null });
  expect(await away(one, "2026-06-01", "2026-06-12")).toEqual({ ok: true, value: { leftOnDuty: 2 } });
  expect(await away(two, "2026-06-12", "2026-06-19")).toEqual({ ok: true, value: { leftOnDuty: 1 } });
  expect(await away(duty, "2026-06-12", "2026-06-12")).toEqual(refused);
  expect(await away(duty, "2026-06-13", "2026-06-14")).toEqual({ ok: true, value: { leftOnDuty: null } }); // a weekend
  expect(await world.act(changeRoles, { memberId: duty, roles: [] })).toEqual(refused);
  expect(await away(administrator, "2026-06-12", "2026-06-12")).toEqual({ ok: true, value: { leftOnDuty: null } });
});

test("a flag that comes while the coordinator on the rota is on leave reaches the other coordinators", async () => {
  await using world = await openAdminWorld();
  const { clock, calendar } = world.services();
  const heard = async () =>
    (await findNoticePeople(world.read(), { teamId: null, workerId: null }, clock.now(), calendar)).dutyIds;
  expect(await heard()).toEqual([duty]);
  await world.act(addLeave, { memberId: duty, fromDay: "2026-05-06", toDay: "2026-05-06", coverMemberId: null });
  expect(await heard()).toEqual((await othersOnDuty(world)).sort());
});

test("the pages say what to do first when nobody would be left on duty, and warn when only one is", async () => {
  await using world = await openAdminWorld();
  const [one, two] = await othersOnDuty(world);
  const take = (member: string) =>
    world.send(administrator, memberPage.action, { params: { member }, form: [["intent", "roles"]] });
  expect((await take(one)).location).toBe(`/administration/people/${one}?done=saved`);
  expect((await take(two)).location).toBe(`/administration/people/${two}?done=saved-one-left`);
  const first = "First make another member a duty coordinator, on that member's page.";
  const words = (text: string) => expect.stringContaining(text) as string;
  expect(await take(duty)).toMatchObject({
    status: 422,
    body: { typed: { intent: ["roles"] }, errors: { regional: words(`${first} Then take the role from this one.`) } },
  });
  const end: [string, string][] = [["intent", "end-access"]];
  expect(await world.send(administrator, memberPage.action, { params: { member: duty }, form: end })).toMatchObject({
    status: 422,
    body: { errors: { form: words(`${first} Then end this access.`) } },
  });
  const days = ["fromDay", "toDay"].flatMap((name): [string, string][] => [
    [`${name}-day`, "1"],
    [`${name}-month`, "6"],
    [`${name}-year`, "2026"],
  ]);
  const leave: [string, string][] = [["intent", "add"], ["memberId", duty], ["coverMemberId", ""], ...days];
  expect(await world.send(administrator, leavePage.action, { form: leave })).toMatchObject({
    status: 422,
    body: { errors: { memberId: words(`${first} Then add this leave.`) } },
  });
});

test("once there is another duty coordinator, the last one can take leave", async () => {
  await using world = await openAdminWorld();
  await onlyOneLeft(world);
  const leave = { memberId: duty, fromDay: "2026-06-01", toDay: "2026-06-05", coverMemberId: null };
  expect(await world.act(addLeave, leave)).toEqual(refused);
  const keepsOwn = { role: "administrator", teamId: null } as const;
  await world.act(changeRoles, { memberId: administrator, roles: [coordinator, keepsOwn] });
  expect(await world.act(addLeave, leave)).toEqual({ ok: true, value: { leftOnDuty: 1 } });
});
