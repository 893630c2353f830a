import { expect, test } from "vitest";
import type { RecordView } from "#app/routes/desk.$reference/record-view.ts";
import type { Refused } from "#app/routes/desk.$reference/refused.ts";
import { ana, neighbour, openDeskWorld, type Answer } from "./desk-world.ts";

const recordOf = (answer: Answer) => (answer.body as { record: RecordView }).record;

test("a ready reply comes into the box without script, below what was typed, and nothing is sent", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference } = await world.refer();
  const form = {
    intent: "say",
    clientId: "11111111-1111-4111-8111-111111111111",
    put: "",
    words: "Good morning.",
  };
  const answer = await world.press(ana, reference, { ...form, reply: "thank-you" });
  expect(answer.status).toBe(200);
  const { refused } = answer.body as { refused: Refused };
  const { called } = recordOf(await world.open(ana, reference)).head;
  expect(refused.values["words"]).toBe(
    `Good morning.\n\nThank you for telling me, ${called}. I have read it, and I write to you again here.`,
  );
  const nothing = await world.press(ana, reference, form);
  expect(nothing).toMatchObject({ status: 422, body: { refused: { errors: { reply: "Choose a reply" } } } });
  expect(recordOf(await world.open(ana, reference)).timeline).toEqual([]);
  expect((await world.press(neighbour, reference, { ...form, reply: "thank-you" })).status).toBe(404);
});
