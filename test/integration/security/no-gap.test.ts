import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { ana } from "#test/integration/desk/desk-world.ts";
import { openTrackingWorld } from "#test/integration/tracking/tracking-world.ts";

test("the numbers of the messages do not tell the person that private notes stand between them", async () => {
  await using world = await openTrackingWorld();
  await world.places({ [ana]: 5 });
  const { browser, reference } = await world.referred();
  await browser.write(reference, "Hello", randomUUID());
  for (const words of ["One", "Two", "Three"])
    await world.press(ana, reference, { intent: "note", clientId: randomUUID(), words });
  await world.press(ana, reference, { intent: "say", clientId: randomUUID(), words: "Hello, I am Ana" });
  const { body } = await browser.page(reference);
  expect((body["messages"] as { seq: number }[]).map(({ seq }) => seq)).toEqual([1, 2]);
});
