import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import * as page from "#app/routes/desk.$reference_.notes/route.tsx";
import type { NotesView } from "#app/routes/desk.$reference_.notes/notes-view.ts";
import { recordNotes } from "#db/schema/index.ts";
import { ana, lead, neighbour } from "#test/integration/desk/desk-world.ts";
import { openRecordWorld, type RecordWorld } from "./record-world.ts";

async function heldByAna(world: RecordWorld) {
  await world.places({ [ana]: 5 });
  return world.refer();
}

const press = (world: RecordWorld, as: string, reference: string, form: Record<string, string>) =>
  world.ask(as, page.action, { reference }, { clientId: randomUUID(), saidBy: "person", ...form });

const view = async (world: RecordWorld, as: string, reference: string, query = "") =>
  (await world.ask(as, page.loader, { reference }, undefined, query)).body["view"] as NotesView;

const under = async (world: RecordWorld, reference: string, id: string) => {
  const found = (await view(world, ana, reference)).headings.find((heading) => heading.id === id);
  if (found === undefined) throw new Error(`There is no heading ${id}`);
  return found;
};

test("a note is kept once under its heading, sealed, with whose words they are; a change is a new version", async () => {
  await using world = await openRecordWorld();
  const { reference, id: referralId } = await heldByAna(world);
  const note = { heading: "needs", words: "I miss the sea", clientId: randomUUID() };
  for (const _ of [1, 2]) expect((await press(world, ana, reference, note)).status).toBe(302);
  const [first] = (await under(world, reference, "needs")).notes;
  expect(first).toMatchObject({ version: 1, words: "I miss the sea", saidBy: "person", name: "Ana Ferreira" });
  const change = { intent: "change", id: first?.id ?? "", version: "1", words: "I miss the sea and my brother" };
  expect((await press(world, lead, reference, change)).status).toBe(302);
  const needs = await under(world, reference, "needs");
  expect(needs.notes).toMatchObject([{ version: 2, name: "Emma Garbutt" }]);
  expect(needs.earlier).toMatchObject([{ version: 1, words: "I miss the sea", ended: false }]);
  const rows = await world.services().db.read.select().from(recordNotes);
  expect(rows.map(({ body }) => String(body)).join()).not.toContain("sea");
  expect((await world.traced(referralId)).filter((line) => line.startsWith("note-"))).toEqual([
    `note-needs ${ana}`,
    `note-needs-changed ${lead}`,
  ]);
  const history = JSON.stringify((await world.open(ana, reference)).body);
  expect(history).toContain("Ana Ferreira wrote a note under “Needs, concerns or problems”.");
  expect(history).toContain("Emma Garbutt changed a note under “Needs, concerns or problems”.");
});

test("a stale page's note is refused, and both texts are there", async () => {
  await using world = await openRecordWorld();
  const { reference } = await heldByAna(world);
  await press(world, ana, reference, { heading: "plan", words: "Ring the choir" });
  const [note] = (await under(world, reference, "plan")).notes;
  const change = { intent: "change", id: note?.id ?? "", version: "1" };
  await press(world, lead, reference, { ...change, words: "The lead rings the choir" });
  const late = await press(world, ana, reference, { ...change, words: "Ana rings on Monday" });
  expect(late).toMatchObject({
    status: 409,
    body: { typed: { words: ["Ana rings on Monday"] }, newest: { version: 2, words: "The lead rings the choir" } },
  });
});

test("no known risks is said outright, never beside a risk", async () => {
  await using world = await openRecordWorld();
  const { reference } = await heldByAna(world);
  await press(world, ana, reference, { intent: "no-risks" });
  expect((await under(world, reference, "risks")).notes).toMatchObject([{ words: "No known risks" }]);
  await press(world, ana, reference, { heading: "risks", words: "Falls at night" });
  const risks = await under(world, reference, "risks");
  expect(risks.notes.map(({ words }) => words)).toEqual(["Falls at night"]);
  expect(risks.earlier[0]).toMatchObject({ words: "No known risks", ended: true });
  expect((await press(world, ana, reference, { intent: "no-risks" })).status).toBe(409);
  const [risk] = risks.notes;
  await press(world, ana, reference, { intent: "end", id: risk?.id ?? "", version: "1" });
  expect((await press(world, ana, reference, { intent: "no-risks" })).status).toBe(302);
});

test("a template begins a note, empty ones are refused, and nobody else's record opens", async () => {
  await using world = await openRecordWorld();
  const { reference } = await heldByAna(world);
  const begun = await view(world, ana, reference, "?add=safeguarding&template=a-worry-about-harm");
  expect(begun.open).toMatchObject({ heading: { id: "safeguarding" } });
  expect(begun.open?.words).toContain("Whom I told");
  const empty = await press(world, ana, reference, { heading: "strengths", words: " ", saidBy: "" });
  expect(Object.keys(empty.body["errors"] as object)).toEqual(["words", "saidBy"]);
  expect((await press(world, neighbour, reference, { heading: "strengths", words: "x" })).status).toBe(404);
  expect((await world.ask(neighbour, page.loader, { reference })).status).toBe(404);
});
