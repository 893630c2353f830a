import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import {
  administrator,
  ana,
  duty,
  lead,
  neighbour,
  openDeskWorld,
  rashid,
  safeguarding,
  type DeskWorld,
} from "./desk-world.ts";
import { ordinaryPages } from "#test/integration/guide/guide-world.ts";

/** Everything through which a member could learn of a referral: the lists, their counts, the search and its address. */
async function doors(world: DeskWorld, member: string, reference: string) {
  const caseload = await world.caseload(member);
  const lists = await Promise.all(
    (["urgent", "new", "mine", "team", "overdue"] as const).map((list) => caseload.page(list, 1)),
  );
  const search = await caseload.search("Dee");
  return {
    listed: lists.some((page) => page.cases.some((one) => one.referral.reference === reference)),
    counted: Object.values(lists[0]?.counts ?? {}).reduce((sum, count) => sum + count, 0) > 0,
    found: (await caseload.find(reference)) !== null,
    searched: search.cases.some((one) => one.referral.reference === reference),
    page: (await world.open(member, reference)).status,
    act: (
      await world.press(member, reference, {
        intent: "note",
        clientId: randomUUID(),
        words: "seen",
      })
    ).status,
  };
}

const everything = { listed: true, counted: true, found: true, searched: true, page: 200, act: 302 };
const nothing = { listed: false, counted: false, found: false, searched: false, page: 404, act: 404 };

test("an ordinary referral: its team sees it at every door, and nobody else learns that it exists", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference } = await world.refer();
  for (const member of [ana, rashid, lead]) expect(await doors(world, member, reference)).toEqual(everything);
  for (const member of [neighbour, duty, safeguarding]) {
    expect(await doors(world, member, reference), member).toEqual(nothing);
  }
  expect(await doors(world, administrator, reference)).toEqual(nothing);
});

test("a flagged one: the safeguarding lead and the duty coordinator see it too, until contact is made", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference } = await world.refer(ordinaryPages({ now: "ending-life" }));
  for (const member of [ana, safeguarding, duty]) expect(await doors(world, member, reference)).toEqual(everything);
  expect(await doors(world, neighbour, reference)).toEqual(nothing);

  await world.act(ana, reference);
  await world.press(ana, reference, { intent: "state", move: "contact" });
  for (const member of [safeguarding, duty]) expect(await doors(world, member, reference)).toEqual(nothing);
});

test("one that nobody owns is the duty coordinator's alone", async () => {
  await using world = await openDeskWorld();
  const { reference } = await world.refer(ordinaryPages({ practice: "not-sure", postcode: "DL12 8AA" }));
  const stands = await world.referral(reference);
  expect(stands).toMatchObject({ teamId: null, state: "queued" });
  expect(await doors(world, duty, reference)).toEqual(everything);
  for (const member of [ana, lead, safeguarding, neighbour])
    expect(await doors(world, member, reference)).toEqual(nothing);
});

test("a role that has ended opens nothing", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference } = await world.refer();
  const ends = new Date("2026-05-07T00:00:00Z");
  const leaving = await world.addMember(
    "Leaving",
    [
      ["link-worker", "stockton"],
      ["facilitator", null],
    ],
    ends,
  );
  const staying = await world.addMember("Staying", [["link-worker", "stockton"]]);
  expect(await doors(world, leaving, reference)).toEqual(everything);
  world.clock.set("2026-05-07T09:00:00Z");
  expect(await doors(world, staying, reference)).toEqual(everything);
  const caseload = await world.caseload(leaving);
  expect(await caseload.find(reference)).toBeNull();
  expect((await world.open(leaving, reference)).status).toBe(404);
});

test("the counts agree with the lists on every page, whatever their length", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 15, [rashid]: 15 });
  for (let count = 0; count < 45; count += 1) await world.refer();
  const caseload = await world.caseload(lead);
  for (const list of ["urgent", "new", "mine", "team", "overdue"] as const) {
    const first = await caseload.page(list, 1);
    const references = new Set<string>();
    for (let page = 1; page <= first.pages; page += 1) {
      for (const one of (await caseload.page(list, page)).cases) references.add(one.referral.reference);
    }
    expect(references.size).toBe(first.counts[list]);
  }
});

test("a search says nothing of people outside one's reach, and finds one's own by name, part of a name and reference", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference } = await world.refer();
  expect(await world.find(neighbour, "Dee")).toMatchObject({ body: { found: [], more: false } });
  expect(await world.find(ana, "dee")).toMatchObject({ body: { found: [{ reference }] } });
  expect((await world.find(ana, reference.toLowerCase())).location).toBe(`/desk/${reference}`);
  expect(await world.find(neighbour, reference)).toMatchObject({ status: 200, body: { found: [] } });
  expect((await world.find(ana, "  ")).status).toBe(422);
});
