import { expect, test } from "vitest";
import * as upkeepPage from "#app/routes/network.members.$member/route.tsx";
import { changeContributor } from "#app/use-cases/members/change-contributor.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listRoles } from "#db/queries/sessions.ts";
import { facilitator, openMembersWorld } from "./members-world.ts";

test("a facilitator makes a member a contributor of a place and takes it away again; a place that is none is refused", async () => {
  await using world = await openMembersWorld();
  const id = await world.addMember("Nadia", []);
  const send = (form: [string, string][]) =>
    world.send(facilitator, upkeepPage.action, { params: { member: id }, form });
  const held = async () =>
    (await listRoles(world.read(), id, world.clock.now())).map(({ role, scope }) => [role, scope]);
  const place: [string, string] = ["scope", "place:E06000005"];
  expect(await send([["intent", "give-contributor"], place])).toMatchObject({
    location: `/network/members/${id}?done=saved`,
  });
  expect(await send([["intent", "give-contributor"], place])).toMatchObject({ status: 302 });
  expect(await held()).toEqual([["contributor", "place:E06000005"]]);
  expect(
    await send([
      ["intent", "give-contributor"],
      ["scope", "place:nowhere"],
    ]),
  ).toMatchObject({ status: 422 });
  expect(
    await send([
      ["intent", "give-contributor"],
      ["scope", "stockton"],
    ]),
  ).toMatchObject({ status: 422 });
  const page = await world.send(facilitator, upkeepPage.loader, { params: { member: id } });
  expect(page).toMatchObject({ body: { contributorOf: [{ value: "place:E06000005", label: "Darlington" }] } });
  expect(await send([["intent", "take-contributor"], place])).toMatchObject({ status: 302 });
  expect(await held()).toEqual([]);
  expect(await world.changes(id)).toEqual(["roles-changed", "roles-changed"]);
});

test("who is bound to one place gives the role there and nowhere else", async () => {
  await using world = await openMembersWorld();
  const [id, own] = [
    await world.addMember("Nadia", []),
    await world.addMember("Own", [["facilitator", "place:E06000005"]]),
  ];
  const viewer = {
    memberId: own,
    grants: await listRoles(world.read(), own, world.clock.now()),
    now: world.clock.now(),
  };
  const give = (scope: string | null) =>
    perform(world.services(), changeContributor, { memberId: id, scope, gives: true, viewer });
  expect(await give(null)).toMatchObject({ ok: false, refusal: { kind: "may-not-give" } });
  expect(await give("place:E06000001")).toMatchObject({ ok: false });
  expect(await give("place:E06000005")).toMatchObject({ ok: true });
});
