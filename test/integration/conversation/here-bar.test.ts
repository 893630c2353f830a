import { expect, test } from "vitest";
import type { HereView } from "#app/ui/desk/here-bar.tsx";
import { ana, duty, lead, neighbour, rashid } from "#test/integration/desk/desk-world.ts";
import { minuteMs, openLiveWorld, team, type LiveWorld } from "./live-world.ts";

async function barOf(world: LiveWorld, memberId: string, query = ""): Promise<HereView & { live: unknown }> {
  const { here, live } = (await world.desk(memberId, query)).body as { here: HereView; live: unknown };
  return { ...here, live };
}

test("on the desk a link worker sees until when they are here, and nothing once that has passed", async () => {
  await using world = await openLiveWorld();
  expect(await barOf(world, rashid)).toMatchObject({ mayBeHere: true, hereUntil: null, leads: [] });
  expect(await world.pressLive(rashid, { intent: "here" })).toMatchObject({ status: 302, location: "/desk?live=here" });
  expect((await barOf(world, rashid)).hereUntil).toBe("half past 11 in the morning");
  world.clock.forward(30 * minuteMs);
  expect((await barOf(world, rashid)).hereUntil).toBeNull();
  await world.pressLive(rashid, { intent: "here" });
  expect((await world.pressLive(rashid, { intent: "away" })).location).toBe("/desk?live=away");
  expect((await barOf(world, rashid)).hereUntil).toBeNull();
});

test("the switch is on the desk of the team's lead alone, and does what it says", async () => {
  await using world = await openLiveWorld({ on: false });
  expect((await barOf(world, lead)).leads).toMatchObject([{ id: team, live: false, sample: true }]);
  for (const other of [rashid, duty]) expect((await barOf(world, other)).leads).toEqual([]);
  expect((await barOf(world, neighbour)).leads.map(({ id }) => id)).not.toContain(team);
  expect((await barOf(world, rashid)).mayBeHere).toBe(false);
  expect((await world.pressLive(neighbour, { intent: "turn-on", team })).location).toBe("/desk?live=not-yours-to-do");
  expect((await world.pressLive(lead, { intent: "turn-on", team })).location).toBe("/desk?live=turn-on");
  expect((await barOf(world, lead)).leads).toMatchObject([{ id: team, live: true }]);
  expect((await barOf(world, rashid)).mayBeHere).toBe(true);
});

test("joining and leaving lead back to the record, and a refusal says what to do next", async () => {
  await using world = await openLiveWorld({ on: false });
  const { reference } = world;
  const record = `/desk/${reference}?live=`;
  const press = async (memberId: string, intent: string) =>
    (await world.pressLive(memberId, { intent, reference })).location?.split("#")[0];
  expect(await press(rashid, "join")).toBe(`${record}not-live`);
  await world.turn(lead, true);
  expect(await press(rashid, "join")).toBe(`${record}not-here`);
  await world.here(rashid);
  expect(await press(rashid, "join")).toBe(`${record}join`);
  expect(await press(rashid, "hand-back")).toBe(`${record}hand-back`);
  expect(await press(rashid, "leave")).toBe(`${record}leave`);
  expect(await press(neighbour, "join")).toBe("/desk?live=no-such-referral");
  expect(await world.lines()).toEqual(["Rashid Khan has joined.", "Rashid Khan has left."]);
  expect((await barOf(world, ana, "?live=not-here")).live).toEqual({
    kind: "info",
    words: "First say that you are here: press “I'm here for 30 minutes” on your desk. Then join.",
  });
  expect((await barOf(world, ana, "?live=toString")).live).toBeNull();
});

test("a button that is none is refused", async () => {
  await using world = await openLiveWorld();
  expect((await world.pressLive(rashid, { intent: "take-over" })).status).toBe(400);
});
