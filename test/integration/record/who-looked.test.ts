import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { breakGlass } from "#app/use-cases/administration/break-glass.ts";
import { readThroughGlass } from "#app/use-cases/administration/read-through-glass.ts";
import { perform } from "#app/use-cases/perform.ts";
import { insertReadRecord } from "#db/queries/read-records.ts";
import { listReaders } from "#db/queries/record-readers.ts";
import { recordHolds } from "#db/schema/index.ts";
import { administrator, ana, lead, openDeskWorld, safeguarding } from "#test/integration/desk/desk-world.ts";
import { ordinaryPages } from "#test/integration/guide/guide-world.ts";

test("the person sees who looked, as what and of which team; a look through a reason too, a find in a search not", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { id, reference } = await world.refer();
  await world.find(lead, "Dee");
  await world.open(ana, reference);
  await perform(world.services(), breakGlass, {
    by: administrator,
    reference,
    reason: "They complained of their worker",
  });
  await perform(world.services(), readThroughGlass, { memberId: administrator, reference });
  expect(await listReaders(world.services().db.read, id)).toMatchObject([
    { role: "Administrator", team: null },
    { role: "Link worker", team: "Sample Stockton link workers" },
  ]);
});

test("looks of a safeguarding lead do not show while a safeguarding hold stands, and show after it", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { id: referralId, reference } = await world.refer(ordinaryPages({ now: "ending-life" }));
  await world.open(ana, reference);
  await world.open(safeguarding, reference);
  const roles = async () => (await listReaders(world.services().db.read, referralId)).map(({ role }) => role);
  expect(await roles()).toEqual(["Safeguarding lead", "Link worker"]);
  const at = world.services().clock.now();
  const hold = { id: randomUUID(), referralId, why: Buffer.of(1), by: safeguarding, at, reviewOn: "2026-06-01" };
  await world.write((db) => db.insert(recordHolds).values({ ...hold, kind: "legal" }));
  expect(await roles()).toHaveLength(2);
  await world.write((db) => db.insert(recordHolds).values({ ...hold, id: randomUUID(), kind: "safeguarding" }));
  expect(await roles()).toEqual(["Link worker"]);
  await world.write((db) => db.update(recordHolds).set({ endedAt: at }));
  expect(await roles()).toEqual(["Safeguarding lead", "Link worker"]);
});

test("openings from before there was a trace still show, and none shows twice", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { id: referralId, reference } = await world.refer();
  const at = new Date("2026-01-06T10:00:00Z");
  await world.write((db) => insertReadRecord(db, { id: randomUUID(), referralId, memberId: lead, what: "record", at }));
  await world.open(ana, reference);
  expect((await listReaders(world.services().db.read, referralId)).map(({ memberId }) => memberId)).toEqual([
    ana,
    lead,
  ]);
});
