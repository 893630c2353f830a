import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import * as page from "#app/routes/desk.$reference_.introductions/route.tsx";
import type { IntroductionsView } from "#app/routes/desk.$reference_.introductions/introductions-view.ts";
import * as groups from "#app/routes/desk.groups/route.tsx";
import { introductions } from "#db/schema/index.ts";
import { ana, lead, neighbour } from "#test/integration/desk/desk-world.ts";
import { openRecordWorld, type RecordWorld } from "./record-world.ts";

const aChoir = {
  organisation: "The Riverside Choir",
  "onDay-day": "5",
  "onDay-month": "5",
  "onDay-year": "2026",
  why: "She sang before her husband died",
  need: "",
  went: "not-known",
  room: "waiting",
};

async function heldByAna(world: RecordWorld) {
  await world.places({ [ana]: 5 });
  return world.refer();
}

const add = (world: RecordWorld, as: string, reference: string, form: Record<string, string> = {}) =>
  world.ask(as, page.action, { reference }, { ...aChoir, clientId: randomUUID(), ...form });

const view = async (world: RecordWorld, as: string, reference: string, query = "") =>
  (await world.ask(as, page.loader, { reference }, undefined, query)).body["view"] as IntroductionsView;

test("an introduction is kept once, sealed, and traced", async () => {
  await using world = await openRecordWorld();
  const { reference, id } = await heldByAna(world);
  const clientId = randomUUID();
  for (const _ of [1, 2]) expect((await add(world, ana, reference, { clientId })).status).toBe(302);
  expect((await view(world, ana, reference)).introductions).toMatchObject([
    {
      organisation: "The Riverside Choir",
      why: aChoir.why,
      onDay: "2026-05-05",
      room: "waiting",
      name: "Ana Ferreira",
    },
  ]);
  const [row] = await world.services().db.read.select().from(introductions);
  expect(`${String(row?.organisation)} ${String(row?.why)} ${row?.organisationKey}`).not.toMatch(/choir|sang/i);
  expect((await world.traced(id)).filter((line) => line.startsWith("introduction"))).toEqual([
    `introduction-added ${ana}`,
  ]);
});

test("what is missing or has not come yet is said, and everything typed is kept", async () => {
  await using world = await openRecordWorld();
  const { reference } = await heldByAna(world);
  const empty = await add(world, ana, reference, { organisation: " ", "onDay-day": "40" });
  expect(empty).toMatchObject({ status: 422, body: { typed: { why: [aChoir.why] } } });
  expect(Object.keys(empty.body["errors"] as object)).toEqual(["organisation", "onDay"]);
  const early = await add(world, ana, reference, { "onDay-day": "7" });
  expect(early.status).toBe(422);
  expect((await view(world, ana, reference)).introductions).toEqual([]);
  expect((await add(world, neighbour, reference)).status).toBe(404);
});

test("a stale page's change is refused, with what stands and what was typed", async () => {
  await using world = await openRecordWorld();
  const { reference } = await heldByAna(world);
  await add(world, ana, reference);
  const [one] = (await view(world, ana, reference)).introductions;
  const change = { intent: "change", id: one?.id ?? "", version: "1" };
  expect((await add(world, ana, reference, { ...change, went: "yes" })).status).toBe(302);
  const late = await add(world, lead, reference, { ...change, why: "The lead's own words" });
  expect(late).toMatchObject({
    status: 409,
    body: { typed: { why: ["The lead's own words"] }, newest: { version: 2, went: "yes", why: aChoir.why } },
  });
  expect((await view(world, ana, reference)).introductions).toMatchObject([{ went: "yes", why: aChoir.why }]);
});

test("how groups answered is counted for a lead; a facilitator sees no small number and no small group's name", async () => {
  await using world = await openRecordWorld();
  const { reference } = await heldByAna(world);
  await add(world, ana, reference);
  await add(world, ana, reference, { organisation: "riverside choir", room: "no" });
  const led = await world.ask(lead, groups.loader, {});
  expect(led.body).toMatchObject({ exact: true, rows: [{ month: "May 2026", yes: "0", waiting: "1", no: "1" }] });
  const facilitator = await world.addMember("Fay Sample", [["facilitator", null]]);
  const seen = await world.ask(facilitator, groups.loader, {});
  expect(seen.body).toMatchObject({ exact: false, rows: [{ group: "Smaller groups together", no: "fewer than 8" }] });
  expect(JSON.stringify(seen.body)).not.toMatch(/choir/i);
  expect((await world.ask(neighbour, groups.loader, {})).body).toMatchObject({ rows: [] });
  expect((await world.ask(ana, groups.loader, {})).status).toBe(404);
});
