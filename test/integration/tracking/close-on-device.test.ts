import { expect, test } from "vitest";
import { rashid } from "#test/integration/desk/desk-world.ts";
import { ordinaryPages } from "#test/integration/guide/guide-world.ts";
import { helperPages, openTrackingWorld } from "./tracking-world.ts";

const asksForWord = { status: 302, location: "/track" };

test("whoever noted the reference closes the page, and the next person at that computer finds nothing of it", async () => {
  await using world = await openTrackingWorld();
  const earlier = await world.referred();
  const conversationId = await world.walk(await world.begin("guide", earlier.token), ordinaryPages());
  const sent = await world.send(conversationId);
  if (!sent.ok) throw new Error("it was not sent");
  const { browser } = earlier;
  await browser.chooseWord("marigold");
  expect((await browser.sent()).status).toBe(200);

  expect(await browser.close()).toEqual({ status: 302, location: "/", body: {} });
  expect(await browser.sent()).toMatchObject(asksForWord);
  expect(await browser.page(sent.value.reference)).toMatchObject(asksForWord);
  expect(await browser.page(earlier.reference)).toMatchObject(asksForWord);
  expect(await browser.equality()).toMatchObject(asksForWord);
  expect(await browser.chooseWord("bluebell")).toMatchObject(asksForWord);
  expect(await browser.close()).toMatchObject({ location: "/" });
  expect((await browser.tryWord(sent.value.reference, "marigold")).status).toBe(302);
});

test("closing reaches that browser alone, also a helper's and one that shows all the data", async () => {
  await using world = await openTrackingWorld();
  await world.places({ [rashid]: 5 });
  const { browser: helper, reference } = await world.referred(helperPages());
  const person = world.browser();
  await person.tryCode(reference, await world.codeFor(reference, rashid));
  expect((await person.data(reference)).body["kind"]).toBe("open");

  await helper.close();
  expect(await helper.sent()).toMatchObject(asksForWord);
  expect((await person.data(reference)).body["kind"]).toBe("open");
  await person.close();
  expect((await person.data(reference)).body["kind"]).toBe("ask");
  expect(await person.page(reference)).toMatchObject(asksForWord);
  expect(await world.browser().close()).toMatchObject({ status: 302, location: "/" });
});

test("what is being written and was not sent yet stays open when something sent is closed", async () => {
  await using world = await openTrackingWorld();
  const { browser, token } = await world.referred();
  const begun = await world.walk(await world.begin("guide", token), ordinaryPages());
  await browser.close();
  const { session } = await world.contextOf(token);
  expect(session.grants).toEqual([{ conversationId: begun, as: "person" }]);
});
