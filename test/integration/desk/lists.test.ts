import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { plusDays } from "#app/domain/clock/local-date.ts";
import { insertCover } from "#db/queries/covers.ts";
import { insertLabel, insertReferralLabel } from "#db/queries/labels.ts";
import { ana, lead, neighbour, openDeskWorld, rashid, type DeskWorld } from "./desk-world.ts";

const today = "2026-05-06";

type Listed = {
  counts: Record<string, number>;
  fitting: number;
  pages: number;
  elsewhere: { urgent: number; overdue: number };
  cases: {
    reference: string;
    version: number;
    owner: string;
    safe: string | null;
    covers: { id: string; words: string }[];
  }[];
};

async function listed(world: DeskWorld, as: string, query: string): Promise<Listed> {
  return (await world.desk(as, query)).body as Listed;
}

const references = (list: Listed) => list.cases.map(({ reference }) => reference);

async function held(world: DeskWorld, count: number, by = rashid): Promise<string[]> {
  await world.places({ [by]: count });
  const sent: string[] = [];
  for (let n = 0; n < count; n += 1) sent.push((await world.refer()).reference);
  return sent;
}

const coverWith = (world: DeskWorld, reference: string, memberId: string, fromDay: string, toDay: string) =>
  world.write(async (db) => {
    const { id: referralId } = await world.referral(reference);
    const at = world.services().clock.now();
    await insertCover(db, { id: randomUUID(), referralId, memberId, fromDay, toDay, why: "leave", by: lead, at, endedAt: null }); // prettier-ignore
  });

test("closed people are listed a page at a time, the last closed first, and every count says what is there", async () => {
  await using world = await openDeskWorld();
  const sent = await held(world, 23);
  for (const reference of sent) {
    await world.press(rashid, reference, { intent: "close", reason: "duplicate", where: "", clientId: randomUUID() });
  }
  const first = await listed(world, lead, "?list=closed");
  expect(first).toMatchObject({ fitting: 23, pages: 2, counts: { closed: 23, team: 0 } });
  const second = await listed(world, lead, "?list=closed&page=2");
  expect([...references(first), ...references(second)].sort()).toEqual([...sent].sort());
  expect(references(await listed(world, lead, "?list=closed&sort=oldest"))[0]).toBe(references(second).at(-1));
  expect(first.cases[0]?.safe).toBeNull();
  expect((await listed(world, neighbour, "?list=closed")).counts["closed"]).toBe(0);
  expect((await listed(world, lead, `?list=closed&worker=${ana}`)).fitting).toBe(0);
  expect((await listed(world, lead, "?list=closed&need=company")).cases.length).toBeGreaterThan(0);
  expect((await listed(world, lead, "?list=closed&need=debt-that-nobody-named")).fitting).toBe(0);
});

test("closed people whom somebody knows are neither listed nor counted for them", async () => {
  await using world = await openDeskWorld();
  const [known = "", other = ""] = await held(world, 2);
  expect((await world.press(ana, known, { intent: "step-aside" })).location).toContain("gone");
  for (const reference of [known, other]) {
    await world.press(lead, reference, { intent: "close", reason: "duplicate", where: "", clientId: randomUUID() });
  }
  expect((await listed(world, lead, "?list=closed")).fitting).toBe(2);
  const seen = await listed(world, ana, "?list=closed");
  expect([seen.fitting, seen.counts["closed"], references(seen)]).toEqual([1, 1, [other]]);
  expect((await listed(world, ana, `?list=closed&worker=${rashid}`)).fitting).toBe(1);
});

test("a list can be narrowed by who has it, its state, its label and who covers; the counts stay those of whole lists", async () => {
  await using world = await openDeskWorld();
  const [one = "", other = ""] = await held(world, 2);
  await world.press(rashid, one, { intent: "state", move: "contact" });
  await world.press(rashid, one, { intent: "state", move: "pause" });
  await world.write(async (db) => {
    const at = world.services().clock.now();
    const label = { id: "visit", teamId: "stockton", name: "Visit", createdBy: lead, createdAt: at, endedAt: null };
    await insertLabel(db, label);
    await insertReferralLabel(db, { referralId: (await world.referral(other)).id, labelId: "visit", by: lead, at });
  });
  await coverWith(world, other, ana, today, plusDays(today, 2));

  const found = async (query: string, as = lead) => references(await listed(world, as, `?list=team${query}`));
  expect(await found("&state=paused")).toEqual([one]);
  expect(await found("&label=visit")).toEqual([other]);
  expect(await found(`&worker=${rashid}`)).toHaveLength(2);
  expect(await found("&worker=nobody")).toEqual([]);
  expect(await found("&cover=anyone")).toEqual([other]);
  expect(await found("&cover=mine")).toEqual([]);
  expect(await found("&cover=mine", ana)).toEqual([other]);
  expect(await found("&need=company&flagged=yes")).toEqual([]);
  expect((await listed(world, lead, "?list=team&state=paused")).counts).toMatchObject({ team: 2, waiting: 1 });
  expect(references(await listed(world, lead, "?list=waiting"))).toEqual([one]);
});

test("whoever covers has it in their own list and may act, from the first day to the last, and the holder stays", async () => {
  await using world = await openDeskWorld();
  const [reference = ""] = await held(world, 1);
  await coverWith(world, reference, neighbour, plusDays(today, 1), plusDays(today, 2));
  expect((await world.open(neighbour, reference)).status).toBe(404); // of another team, and it begins tomorrow
  world.clock.set("2026-05-07T10:00:00Z");
  expect(references(await listed(world, neighbour, "?list=mine"))).toEqual([reference]);
  expect((await world.open(neighbour, reference)).status).toBe(200);
  const done = await world.press(neighbour, reference, { intent: "state", move: "contact" });
  expect(done.location).toBe(`/desk/${reference}?done=state`);
  expect((await world.referral(reference)).workerId).toBe(rashid);
  world.clock.set("2026-05-09T10:00:00Z");
  expect((await world.open(neighbour, reference)).status).toBe(404);
});

test("what is urgent or overdue and not in the list is counted on top of every list", async () => {
  await using world = await openDeskWorld();
  await held(world, 1);
  world.clock.set("2026-05-20T10:00:00Z");
  expect((await listed(world, lead, "?list=closed")).elsewhere).toEqual({ urgent: 0, overdue: 1 });
  expect((await listed(world, lead, "?list=overdue")).elsewhere).toEqual({ urgent: 0, overdue: 0 });
  expect((await listed(world, lead, "?list=overdue&state=paused")).elsewhere).toEqual({ urgent: 0, overdue: 1 });
});

test("the next in a list is found where the list stands now, and after the last one there is none", async () => {
  await using world = await openDeskWorld();
  await held(world, 3);
  const order = references(await listed(world, rashid, "?list=mine"));
  const [first = "", second = "", third = ""] = order;
  const next = async (after: string, at: number) => (await world.caseload(rashid)).next(after, at, { list: "mine" });
  expect(await next(first, 0)).toEqual({ reference: second, at: 1 });
  await world.press(rashid, second, { intent: "close", reason: "duplicate", where: "", clientId: randomUUID() });
  expect(await next(second, 1)).toEqual({ reference: third, at: 1 });
  expect(await next(third, 2)).toBeNull();
  const closed = await (await world.caseload(rashid)).next("BDFGHKMNP", 0, { list: "closed" });
  expect(closed).toEqual({ reference: second, at: 0 });
});
