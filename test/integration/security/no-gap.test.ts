import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { LiveView } from "#app/routes/track.$reference/load-live.ts";
import { ana } from "#test/integration/desk/desk-world.ts";
import { openTrackingWorld } from "#test/integration/tracking/tracking-world.ts";

test("neither the numbers of the messages nor anything else on the page tell the person of private notes", async () => {
  await using world = await openTrackingWorld();
  await world.places({ [ana]: 5 });
  const { browser, reference } = await world.referred();
  const page = async () => {
    const { clientId, ...body } = (await browser.page(reference)).body;
    expect(clientId).toEqual(expect.any(String)); // another one each time
    return body;
  };
  await browser.write(reference, "Hello", randomUUID());
  const before = await page();
  for (const words of ["One", "Two", "Three"])
    await world.press(ana, reference, { intent: "note", clientId: randomUUID(), words });
  expect(await page()).toEqual(before);

  await world.press(ana, reference, { intent: "say", clientId: randomUUID(), words: "Hello, I am Ana" });
  const { items } = (await page())["talk"] as LiveView;
  expect(items.filter(({ kind }) => kind !== "answered")).toMatchObject([
    { words: "Hello" },
    { words: "Hello, I am Ana" },
  ]);
  expect(items.map(({ n }) => n)).toEqual(items.map((_item, index) => index + 1));
});
