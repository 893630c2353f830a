import { expect, test } from "vitest";
import { rashid } from "#test/integration/desk/desk-world.ts";
import { helperPages, openTrackingWorld } from "./tracking-world.ts";

const stop = { what: "practice", shared: "no" };

test("a person who says stop is obeyed from then on, on each page, and staff read that they said so", async () => {
  await using world = await openTrackingWorld();
  await world.places({ [rashid]: 5 });
  const { browser, reference } = await world.referred(undefined, { "share-with-practice": ["yes"] });
  await browser.tryCode(reference, await world.codeFor(reference, rashid));
  const held = async () => JSON.stringify((await browser.data(reference)).body);
  expect(await held()).toContain("Your GP practice may be told");
  expect((await browser.share(reference, stop)).location).toContain("/sharing?done=changed");
  await browser.share(reference, stop); // pressed twice
  expect(await held()).toContain("Your GP practice is not told.");
  const record = JSON.stringify((await world.open(rashid, reference)).body);
  expect(record.match(/may not tell their GP practice any more/gu)).toHaveLength(1);
  await browser.share(reference, { what: "practice", shared: "yes" });
  expect(await held()).toContain("Your GP practice may be told");
});

test("whoever asked for somebody loses sight of it when the person says stop, and can change nothing themselves", async () => {
  await using world = await openTrackingWorld();
  await world.places({ [rashid]: 5 });
  const { browser: helper, reference } = await world.referred(helperPages(), { "tell-referrer": ["yes"] });
  await world.press(rashid, reference, { intent: "confirm-contact" });
  await world.press(rashid, reference, { intent: "state", move: "contact" });
  expect((await helper.page(reference)).body["heading"]).toBe("We are in contact with them");
  expect((await helper.share(reference, { what: "referrer", shared: "no" })).location).toBe(`/track/${reference}`);
  expect((await helper.page(reference)).body["heading"]).toBe("We are in contact with them");

  const code = await world.codeFor(reference, rashid);
  const mother = world.browser();
  await mother.tryWord(reference, code);
  await mother.share(reference, { what: "referrer", shared: "no" });
  expect((await helper.page(reference)).body["heading"]).toBe("We received what you sent");
});

test("nobody can be told where nobody else asked, and a stranger is led to the door", async () => {
  await using world = await openTrackingWorld();
  const { browser, reference } = await world.referred();
  expect((await browser.share(reference, { what: "referrer", shared: "yes" })).status).toBe(404);
  expect((await world.browser().share(reference, stop)).location).toBe("/track");
});
