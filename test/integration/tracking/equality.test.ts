import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { helperPages, openTrackingWorld, type TrackingWorld } from "./tracking-world.ts";

type Row = Record<string, unknown> & { rowid: number };

function rowsOf(world: TrackingWorld): Row[] {
  return world.services().db.read.all<Row>(sql`SELECT rowid, * FROM equality_answers`);
}

test("optional answers are kept with a month and a council's area, and with nothing that leads to anybody", async () => {
  await using world = await openTrackingWorld();
  const { browser, reference, conversationId, token } = await world.referred();
  const formId = (await browser.equality()).body["formId"] as string;
  const answers = { age: "65-79", gender: "woman", religion: "made-up", "own-words": "x" };
  expect(await browser.answerEquality({ "form-id": formId, ...answers })).toMatchObject({
    location: "/refer/equality?kept=yes",
  });
  await browser.answerEquality({ "form-id": formId, ...answers });
  const rows = rowsOf(world);
  expect(rows).toEqual([
    {
      rowid: expect.any(Number),
      id: formId,
      month: "2026-05",
      council_code: "E06000004",
      answers: JSON.stringify({ age: "65-79", gender: "woman" }),
    },
  ]);
  const { id } = await world.referral(reference);
  for (const link of [reference, conversationId, id, token]) expect(JSON.stringify(rows)).not.toContain(link);
});

test("the order of the rows does not tell who answered first", async () => {
  await using world = await openTrackingWorld();
  const { browser } = await world.referred();
  const ids = Array.from({ length: 12 }, () => randomUUID());
  for (const id of ids) await browser.answerEquality({ "form-id": id, age: "18-24" });
  const stored = rowsOf(world).toSorted((a, b) => a.rowid - b.rowid);
  expect(stored.map((row) => row["id"]).toSorted()).toEqual(ids.toSorted());
  expect(stored.map((row) => row["id"])).not.toEqual(ids);
});

test("with everything left out nothing is kept; a form that is not ours is refused; a helper does not answer for someone", async () => {
  await using world = await openTrackingWorld();
  const { browser } = await world.referred();
  await browser.answerEquality({ "form-id": randomUUID() });
  expect((await browser.answerEquality({ age: "18-24" })).status).toBe(400);
  const helper = await world.referred(helperPages());
  await helper.browser.answerEquality({ "form-id": randomUUID(), age: "18-24" });
  expect(rowsOf(world)).toEqual([]);
});
