import { randomInt } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { helperPages, openTrackingWorld, type TrackingWorld } from "./tracking-world.ts";

type Row = Record<string, unknown>;

function rowsOf(world: TrackingWorld): Row[] {
  return world.services().db.read.all<Row>(sql`SELECT rowid AS place, * FROM equality_answers`);
}

test("optional answers are kept with a month and a council's area, and with nothing that leads to anybody", async () => {
  await using world = await openTrackingWorld();
  const { browser, reference, conversationId, token } = await world.referred();
  const formId = (await browser.equality()).body["formId"] as number;
  const answers = { age: "65-79", gender: "woman", religion: "made-up", "own-words": "x" };
  expect(await browser.answerEquality({ "form-id": String(formId), ...answers })).toMatchObject({
    location: "/refer/equality?kept=yes",
  });
  await browser.answerEquality({ "form-id": String(formId), ...answers });
  const rows = rowsOf(world);
  expect(rows).toEqual([
    {
      place: formId,
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
  const ids: number[] = [];
  for (let n = 0; n < 12; n += 1) {
    const formId = (await browser.equality()).body["formId"] as number;
    await browser.answerEquality({ "form-id": String(formId), age: "18-24" });
    ids.push(formId);
  }
  const stored = rowsOf(world).map((row) => row["place"]);
  expect(stored).toEqual(ids.toSorted((a, b) => a - b));
  expect(stored).not.toEqual(ids);
});

test("with everything left out nothing is kept; a form that is not ours is refused; a helper does not answer for someone", async () => {
  await using world = await openTrackingWorld();
  const { browser } = await world.referred();
  await browser.answerEquality({ "form-id": String(randomInt(1, 2 ** 47)) });
  expect((await browser.answerEquality({ age: "18-24" })).status).toBe(400);
  const helper = await world.referred(helperPages());
  await helper.browser.answerEquality({ "form-id": String(randomInt(1, 2 ** 47)), age: "18-24" });
  expect(rowsOf(world)).toEqual([]);
});
