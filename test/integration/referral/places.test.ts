import { expect, test } from "vitest";
import { fillFreePlaces } from "#app/use-cases/desk/fill-free-places.ts";
import { perform } from "#app/use-cases/perform.ts";
import { updateLinkWorker } from "#db/queries/administration.ts";
import { findReferral, listQueued } from "#db/queries/referrals.ts";
import { listLinkWorkers } from "#db/queries/teams.ts";
import { openGuideWorld, ordinaryPages, type GuideWorld } from "#test/integration/guide/guide-world.ts";
import { addTeam } from "./add-team.ts";

const pcn = "U89141"; // the PCN of the practice on the ordinary path

async function readyToSend(world: GuideWorld, people: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < people; n++) ids.push(await world.walk(await world.begin(), ordinaryPages()));
  return ids;
}

test("a hundred people send at once to five workers with ten places: fifty are given out, fifty wait in the order they came", async () => {
  await using world = await openGuideWorld({ samples: false });
  await addTeam(world, { id: "one", pcns: [pcn], capacities: [10, 10, 10, 10, 10] });
  const people = await readyToSend(world, 100);
  const order: string[] = [];
  const sending = people.map(async (id) => {
    const sent = await world.send(id);
    if (sent.ok) order.push(sent.value.referralId);
  });
  await Promise.all(sending);

  const workers = await listLinkWorkers(world.services().db.read, ["one"], "2026-05-06");
  expect(workers.map(({ openCount }) => openCount)).toEqual([10, 10, 10, 10, 10]);
  const waiting = await listQueued(world.services().db.read, "one");
  expect(waiting.map(({ id }) => id)).toEqual(order.slice(50));
  expect(waiting.every(({ workerId, queuedAt }) => workerId === null && queuedAt !== null)).toBe(true);
  expect(world.count("referrals")).toBe(100);
});

test("workers of different sizes fill up evenly for their size, and none goes over, however many send at once", async () => {
  await using world = await openGuideWorld({ samples: false });
  await addTeam(world, { id: "one", pcns: [pcn], capacities: [20, 10, 5, 0] });
  const people = await readyToSend(world, 14);
  await Promise.all(people.map((id) => world.send(id)));
  const workers = await listLinkWorkers(world.services().db.read, ["one"], "2026-05-06");
  expect(workers.map(({ openCount }) => openCount)).toEqual([8, 4, 2, 0]);
});

test("a team that shares out by hand takes everyone into its queue, whatever room its workers have", async () => {
  await using world = await openGuideWorld({ samples: false });
  await addTeam(world, { id: "one", pcns: [pcn], capacities: [10], sharing: "by-hand" });
  await Promise.all((await readyToSend(world, 5)).map((id) => world.send(id)));
  expect(await listQueued(world.services().db.read, "one")).toHaveLength(5);
});

test("whoever sends while others wait goes behind them, even when a place has become free", async () => {
  await using world = await openGuideWorld({ samples: false });
  await addTeam(world, { id: "one", pcns: [pcn], capacities: [1] });
  const [first = "", second = "", third = ""] = await readyToSend(world, 3);
  await world.send(first);
  await world.send(second);
  await world.write((db) => updateLinkWorker(db, { memberId: "one-worker-0", version: 1 }, { capacity: 2 }));
  await world.send(third);
  const { services } = world;
  const queue = async () => (await listQueued(services().db.read, "one")).map((waiting) => waiting.conversationId);
  expect(await queue()).toEqual([second, third]);
  expect(await perform(services(), fillFreePlaces, { teamId: "one" })).toEqual({ ok: true, value: { pulled: 1 } });
  expect(await queue()).toEqual([third]);
});

test("people without a practice or a team are sent all the same: to the council's team, else to the duty coordinator", async () => {
  await using world = await openGuideWorld({ samples: false });
  await addTeam(world, { id: "council", pcns: [], capacities: [5], councilFallbackFor: "E06000004" });
  const near = await world.sent(ordinaryPages({ practice: "not-sure", postcode: "TS18 1HU" }));
  const far = await world.sent(ordinaryPages({ practice: "not-registered", postcode: "NE1 4LP" }));
  const { db } = world.services();
  expect(await findReferral(db.read, near.referralId)).toMatchObject({ teamId: "council", state: "assigned" });
  expect(await findReferral(db.read, far.referralId)).toMatchObject({ teamId: null, workerId: null, state: "queued" });
});
