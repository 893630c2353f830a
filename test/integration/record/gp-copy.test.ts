import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import * as codes from "#app/routes/administration.codes/route.tsx";
import * as page from "#app/routes/desk.$reference_.gp-copy/route.tsx";
import type { GpCopyView } from "#app/routes/desk.$reference_.gp-copy/gp-copy-view.ts";
import * as file from "#app/routes/desk.$reference_.gp-copy_.$id[.]txt/route.ts";
import { gpCopies, referrals, sharingChanges } from "#db/schema/index.ts";
import { administrator, ana, neighbour, rashid } from "#test/integration/desk/desk-world.ts";
import { openRecordWorld, type RecordWorld } from "./record-world.ts";

async function heldByAna(world: RecordWorld) {
  await world.places({ [ana]: 5 });
  const referral = await world.refer();
  await world.write((db) => db.update(referrals).set({ shareWithPractice: true }));
  return referral;
}

const says = (world: RecordWorld, referralId: string, shared: boolean) =>
  world.write((db) => {
    const at = world.services().clock.now();
    return db
      .insert(sharingChanges)
      .values({ id: randomUUID(), referralId, what: "practice", shared, by: "person", at });
  });

const press = (world: RecordWorld, as: string, reference: string, form: Record<string, string> = {}) =>
  world.ask(
    as,
    page.action,
    { reference },
    {
      occasion: "contact",
      words: "No action needed",
      clientId: randomUUID(),
      ...form,
    },
  );

const view = async (world: RecordWorld, as: string, reference: string) =>
  (await world.ask(as, page.loader, { reference })).body["view"] as GpCopyView;

test("words for the GP record are kept, taken as a file, and logged as done by whoever put them there", async () => {
  await using world = await openRecordWorld();
  const { reference, id: referralId } = await heldByAna(world);
  expect((await view(world, ana, reference)).draft).toContain("Plan and requested actions\nNo action needed");
  const id = randomUUID();
  const kept = { clientId: id, words: "Plan and requested actions\nNo action needed\n\nStrengths\nShe sings" };
  for (const _ of [1, 2]) expect((await press(world, ana, reference, kept)).status).toBe(302);
  const [row] = await world.services().db.read.select().from(gpCopies);
  expect(String(row?.body)).not.toContain("sings");
  expect((await world.ask(ana, file.action, { reference, id }, {})).text).toContain("She sings\r\n");
  await press(world, rashid, reference, { intent: "done", id });
  await press(world, ana, reference, { intent: "done", id });
  expect((await view(world, ana, reference)).copies).toMatchObject([
    { by: "Ana Ferreira", done: { by: "Rashid Khan", at: expect.any(Date) as Date } },
  ]);
  expect((await world.traced(referralId)).filter((line) => line.startsWith("gp-copy"))).toEqual([
    `gp-copy ${ana}`,
    `gp-copy-file ${ana}`,
    `gp-copy-done ${rashid}`,
  ]);
  expect((await press(world, ana, reference, { words: " " })).status).toBe(422);
  expect((await press(world, ana, reference, { occasion: "closing" })).status).toBe(409);
  expect((await press(world, neighbour, reference)).status).toBe(404);
});

test("once they say no, nothing is offered, shown, kept or taken; when they say yes again it is", async () => {
  await using world = await openRecordWorld();
  const { reference, id: referralId } = await heldByAna(world);
  const id = randomUUID();
  await press(world, ana, reference, { clientId: id, words: "She sings" });
  await says(world, referralId, false);
  const seen = await view(world, ana, reference);
  expect(seen).toMatchObject({ shared: false, draft: "", copies: [{ words: null }] });
  expect((await press(world, ana, reference)).status).toBe(409);
  expect((await press(world, ana, reference, { intent: "done", id })).status).toBe(409);
  expect((await world.ask(ana, file.action, { reference, id }, {})).status).toBe(404);
  expect(JSON.stringify((await world.open(ana, reference)).body)).toContain('"shared":false');
  await says(world, referralId, true);
  expect((await press(world, ana, reference)).status).toBe(302);
});

test("a code goes into the words only after an administrator has confirmed it", async () => {
  await using world = await openRecordWorld();
  const { reference } = await heldByAna(world);
  await world.write((db) => db.update(referrals).set({ contactedAt: world.services().clock.now() }));
  expect((await view(world, ana, reference)).draft).not.toContain("SNOMED");
  const code = { kind: "act", about: "referred", conceptId: "871731000000106", term: "A term", sure: "yes" };
  expect((await world.ask(ana, codes.action, {}, code)).status).toBe(404);
  expect((await world.ask(administrator, codes.action, {}, { ...code, sure: "" })).status).toBe(422);
  expect((await world.ask(administrator, codes.action, {}, { ...code, conceptId: "871731000000107" })).status).toBe(
    422,
  );
  expect((await world.ask(administrator, codes.action, {}, code)).status).toBe(302);
  expect((await view(world, ana, reference)).draft).toContain("SNOMED CT\n871731000000106 | A term");
  await world.ask(administrator, codes.action, {}, { ...code, conceptId: "" });
  expect((await view(world, ana, reference)).draft).not.toContain("SNOMED");
});
