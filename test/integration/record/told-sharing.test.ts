import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import * as gpCopy from "#app/routes/desk.$reference_.gp-copy/route.tsx";
import * as page from "#app/routes/desk.$reference_.sharing/route.tsx";
import { referrals } from "#db/schema/index.ts";
import { ana, neighbour, rashid } from "#test/integration/desk/desk-world.ts";
import { openRecordWorld, type RecordWorld } from "./record-world.ts";

async function heldByAna(world: RecordWorld) {
  await world.places({ [ana]: 5 });
  const referral = await world.refer();
  await world.write((db) => db.update(referrals).set({ shareWithPractice: true }));
  return referral;
}

type Lines = { what: string; shared: boolean; changedAt: Date | null }[];
const linesOf = async (world: RecordWorld, as: string, reference: string) =>
  (await world.ask(as, page.loader, { reference })).body["lines"] as Lines;
const press = (world: RecordWorld, as: string, reference: string, form: Record<string, string>) =>
  world.ask(as, page.action, { reference }, { what: "practice", seen: "", ...form });

test("what a person tells their link worker about sharing holds at once everywhere, and the record says who was told", async () => {
  await using world = await openRecordWorld();
  const { id, reference } = await heldByAna(world);
  expect(await linesOf(world, ana, reference)).toMatchObject([{ what: "practice", shared: true, changedAt: null }]);
  expect((await press(world, ana, reference, { shared: "no" })).location).toContain("done=changed");
  await press(world, ana, reference, { shared: "no" }); // pressed twice
  expect(await world.traced(id)).toContain(`sharing-stopped ${ana}`);
  const copy = { occasion: "contact", words: "No action needed", clientId: randomUUID() };
  expect((await world.ask(ana, gpCopy.action, { reference }, copy)).status).toBe(409);
  const record = JSON.stringify((await world.open(ana, reference)).body);
  expect(record.match(/The person told Ana Ferreira that we may not tell their GP practice any more/gu)).toHaveLength(
    1,
  );
});

test("a page that is stale cannot allow what the person stopped since, but it can always stop", async () => {
  await using world = await openRecordWorld();
  const { reference } = await heldByAna(world);
  await press(world, ana, reference, { shared: "no" });
  const stale = await press(world, rashid, reference, { shared: "yes" });
  expect([stale.status, (await linesOf(world, ana, reference))[0]?.shared]).toEqual([409, false]);
  const seen = (await linesOf(world, ana, reference))[0]?.changedAt?.getTime() ?? 0;
  expect((await press(world, rashid, reference, { shared: "yes", seen: String(seen) })).status).toBe(302);
  expect((await press(world, ana, reference, { shared: "no", seen: String(seen) })).status).toBe(302);
  expect((await linesOf(world, ana, reference))[0]?.shared).toBe(false);
});

test("somebody else's record, and a helper where there is none, are not there", async () => {
  await using world = await openRecordWorld();
  const { reference } = await heldByAna(world);
  expect((await world.ask(neighbour, page.loader, { reference })).status).toBe(404);
  expect((await press(world, neighbour, reference, { shared: "no" })).status).toBe(404);
  expect((await press(world, ana, reference, { what: "referrer", shared: "yes" })).status).toBe(404);
});
