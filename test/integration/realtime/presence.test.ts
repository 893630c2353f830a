import { expect, test, vi } from "vitest";
import { joinLive } from "#app/use-cases/conversation/join-live.ts";
import { sayIAmHere } from "#app/use-cases/conversation/say-i-am-here.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listLiveJoins } from "#db/queries/live.ts";
import { openSockets } from "#realtime/server/open-sockets.ts";
import { createServer } from "node:http";
import { openLiveWorld, type LiveWorld } from "./live-world.ts";
import { patience } from "#test/support/live/patience.ts";

const [duty, otherWorker, otherTeam] = ["samuel-brough", "tariq-mahmood", "sunderland"];
const join = (world: LiveWorld) => {
  const { memberId } = world.worker;
  return perform(world.services(), joinLive, { memberId, reference: world.person.reference });
};

test("both sides are told who is there when somebody comes, joins and goes", async () => {
  await using world = await openLiveWorld();
  const { reference } = world.person;
  const desk = await world.staffLine();
  expect(await desk.catchUp(reference)).toMatchObject({ now: { personHere: false, canJoin: true, joined: false } });
  const tab = await world.personLine();
  expect(await tab.catchUp()).toMatchObject({ now: { watching: false } });
  await vi.waitFor(() => expect(desk.nows.at(-1)).toMatchObject({ personHere: true }), patience);
  await join(world);
  await vi.waitFor(() => {
    expect(tab.nows.at(-1)).toEqual({ says: "Rashid Khan has joined and reads this now.", watching: true });
    expect(tab.items.at(-1)).toMatchObject({ kind: "line", words: "Rashid Khan has joined." });
    expect(desk.nows.at(-1)).toMatchObject({ joined: true, canJoin: false });
  }, patience);
  tab.close();
  await vi.waitFor(() => expect(desk.nows.at(-1)).toMatchObject({ personHere: false }), patience);
});

test("a worker whose pages are gone for a while has left, and a line says so; a short break is no leaving", async () => {
  await using world = await openLiveWorld({ timings: { ghostMs: 1_500 } });
  const { reference } = world.person;
  const tab = await world.personLine();
  await tab.catchUp();
  const first = await world.staffLine();
  await first.catchUp(reference);
  await join(world);
  await vi.waitFor(() => expect(tab.nows.at(-1)).toMatchObject({ watching: true }), patience);
  first.close();
  const second = await world.staffLine();
  await second.catchUp(reference);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect(await listLiveJoins(world.services().db.read)).toHaveLength(1);
  second.close();
  await vi.waitFor(() => {
    expect(tab.items.at(-1)).toMatchObject({ kind: "line", words: "Rashid Khan has lost the connection." });
    expect(tab.nows.at(-1)).toMatchObject({ watching: false });
  }, patience);
  expect(await listLiveJoins(world.services().db.read)).toEqual([]);
});

test("who had joined when the site stopped has left when they do not come back after the start", async () => {
  await using world = await openLiveWorld();
  await join(world);
  expect(await listLiveJoins(world.services().db.read)).toHaveLength(1);
  await world.stopSockets();
  const given = { ownOrigins: new Set<string>(), addressOf: () => "127.0.0.1", timings: { ghostMs: 50 } };
  const next = await openSockets(world.services(), createServer(), given);
  await vi.waitFor(async () => expect(await listLiveJoins(world.services().db.read)).toEqual([]), patience);
  await next.stop();
});

test("when 'I am here' has passed, everyone is told without anyone doing anything", async () => {
  await using world = await openLiveWorld({ timings: { nowMs: 100 } });
  const [tab, desk] = [await world.personLine(), await world.staffLine()];
  await tab.catchUp();
  await desk.catchUp(world.person.reference);
  await perform(world.services(), sayIAmHere, { memberId: world.worker.memberId });
  await join(world);
  await vi.waitFor(() => expect(tab.nows.at(-1)).toMatchObject({ watching: true }), patience);
  world.clock.forward(31 * 60_000);
  await vi.waitFor(() => {
    expect(tab.items.at(-1)).toMatchObject({ kind: "line", words: "Rashid Khan has left." });
    expect(tab.nows.at(-1)).toMatchObject({ watching: false });
    expect(desk.nows.at(-1)).toMatchObject({ joined: false, canJoin: false });
  }, patience);
});

test("typing is shown to other staff only, not to the writer, and passes by itself", async () => {
  await using world = await openLiveWorld();
  const { reference } = world.person;
  const [desk, lead, tab] = [await world.staffLine(), await world.staffLine(world.lead), await world.personLine()];
  for (const page of [desk, lead]) await page.catchUp(reference);
  await tab.catchUp();
  const told = tab.nows.length;
  desk.typing(reference);
  await vi.waitFor(() => expect(lead.nows.at(-1)).toMatchObject({ typing: ["Rashid Khan"] }), patience);
  expect(desk.nows.flatMap(({ typing }) => typing)).toEqual([]);
  await vi.waitFor(() => expect(lead.nows.at(-1)).toMatchObject({ typing: [] }), patience);
  expect(tab.nows).toHaveLength(told);
});

test("an open desk hears that its lists changed, and nothing of what", async () => {
  await using world = await openLiveWorld();
  const [desk, other] = [await world.staffLine(), await world.staffLine(world.lead)];
  const heard: unknown[][] = [];
  desk.socket.on("desk-changed", (...given: unknown[]) => void heard.push(given));
  other.socket.on("desk-changed", (...given: unknown[]) => void heard.push(["other", ...given]));
  expect(await desk.desk()).toEqual({ ok: true });
  await world.sendOne();
  await vi.waitFor(() => expect(heard).toEqual([[]]), patience);
});

test("a desk hears of its own teams, and of a referral that came from them or goes to them; who sees every team hears of all", async () => {
  await using world = await openLiveWorld();
  const { events } = world.services();
  const desks = {
    own: await world.staffLine(),
    other: await world.staffLine(await world.signIn(otherWorker)),
    duty: await world.staffLine(await world.signIn(duty)),
  };
  const heard: string[] = [];
  for (const [name, { socket }] of Object.entries(desks)) socket.on("desk-changed", () => void heard.push(name));
  const listen = () => Promise.all(Object.values(desks).map((desk) => desk.desk()));
  /** What was told stands before the answers. */
  const heardBy = async (count: number) => {
    await vi.waitFor(() => expect(heard.length).toBeGreaterThanOrEqual(count), patience);
    await listen();
    return heard.splice(0).sort();
  };
  await listen();

  events.publish({ kind: "message-said", referralId: "one", teamId: world.teamId, by: "person" });
  expect(await heardBy(2)).toEqual(["duty", "own"]);
  events.publish({ kind: "referral-changed", referralId: "one", teamIds: [world.teamId, otherTeam] });
  expect(await heardBy(3)).toEqual(["duty", "other", "own"]);
  events.publish({ kind: "referral-submitted", referralId: "two", teamId: null, workerId: null, flagged: false });
  expect(await heardBy(1)).toEqual(["duty"]);
  events.publish({ kind: "access-changed", memberId: otherWorker });
  events.publish({ kind: "message-said", referralId: "one", teamId: world.teamId, by: "person" });
  expect(await heardBy(3)).toEqual(["duty", "other", "own"]);
});
