import { expect, test } from "vitest";
import { rashid } from "#test/integration/desk/desk-world.ts";
import { ordinaryPages } from "#test/integration/guide/guide-world.ts";
import { cannotDecidePages, helperPages, openTrackingWorld } from "./tracking-world.ts";

test("after sending, a person is told who rings, from which number and by which day, as often as they look", async () => {
  await using world = await openTrackingWorld();
  await world.places({ [rashid]: 5 });
  const { browser, reference } = await world.referred();
  const { body } = await browser.sent();
  expect(body).toMatchObject({
    called: "Jo",
    shownReference: `${reference.slice(0, 3)} ${reference.slice(3, 6)} ${reference.slice(6)}`,
    why: "Rashid Khan's team looks after people at your practice.",
    sample: true,
    hasWord: false,
  });
  const told = (body["next"] as string[]).join("\n");
  expect(told).toContain("Rashid Khan will ring you by Wednesday 13 May.");
  expect(told).toContain(`last three letters of your reference, ${reference.slice(6).split("").join(" ")}`);
  expect(told).toMatch(/The call will come from \d/);
  expect(told).not.toContain("text you");
  expect((await browser.sent()).body).toEqual(body);
});

test("at night the truth is told once, with what to do if it cannot wait", async () => {
  await using world = await openTrackingWorld();
  world.clock.set("2026-05-08T20:00:00Z");
  const { browser } = await world.referred();
  const told = ((await browser.sent()).body["next"] as string[]).join("\n");
  expect(told).toContain("Nobody is reading this now.");
  expect(told).toContain("on Monday 11 May by 11 in the morning");
  expect(told.match(/call 111/g)).toHaveLength(1);
});

test("once contact is made, the page after sending leads on to the tracking page", async () => {
  await using world = await openTrackingWorld();
  await world.places({ [rashid]: 5 });
  const { browser, reference } = await world.referred();
  await world.press(rashid, reference, { intent: "state", move: "contact" });
  expect(await browser.sent()).toMatchObject({ status: 302, location: `/track/${reference}` });
  expect((await browser.page(reference)).body).toMatchObject({ heading: "You are in touch with Rashid Khan" });
});

test("a browser that sent nothing is asked for reference and word", async () => {
  await using world = await openTrackingWorld();
  await world.referred();
  const stranger = world.browser();
  expect(await stranger.sent()).toMatchObject({ status: 302, location: "/track" });
  expect(await stranger.equality()).toMatchObject({ status: 302, location: "/track" });
});

test("after two referrals from one browser, the newer one is shown", async () => {
  await using world = await openTrackingWorld();
  const first = await world.referred();
  const conversationId = await world.walk(await world.begin("guide", first.token), ordinaryPages());
  const second = await world.send(conversationId);
  if (!second.ok) throw new Error("it was not sent");
  expect((await first.browser.sent()).body["reference"]).toBe(second.value.reference);
});

test("a helper is told that it was received, never who has it; the words they wrote are out of their reach from then on", async () => {
  await using world = await openTrackingWorld();
  await world.places({ [rashid]: 5 });
  const { browser, reference, conversationId } = await world.referred(helperPages(), { "tell-referrer": ["yes"] });
  const { body } = await browser.sent();
  expect(body).toMatchObject({ called: "Gary Stobbs", forSomeoneElse: true, why: null });
  const told = (body["next"] as string[]).join("\n");
  expect(told).toContain("A link worker will get in touch with them by Wednesday 13 May.");
  expect(told).toContain("We will talk with them on their own first.");
  expect(JSON.stringify(body)).not.toMatch(/Rashid|Jean|bingo/);
  expect(await browser.equality()).toMatchObject({ status: 302, location: "/refer/sent" });
  expect(await browser.write(reference, "Hello", crypto.randomUUID())).toMatchObject({ status: 302 });
  expect(await browser.stop(reference)).toMatchObject({ status: 302, location: `/track/${reference}` });
  expect((await world.referral(reference)).state).toBe("assigned");
  expect((await world.whereIs(conversationId)).conversation.lastSeq).toBe(16);
});

test("a helper whose person cannot decide is told that they themselves are rung", async () => {
  await using world = await openTrackingWorld();
  const { browser } = await world.referred(cannotDecidePages());
  const told = ((await browser.sent()).body["next"] as string[]).join("\n");
  expect(told).toContain("A link worker will ring you by Wednesday 13 May.");
  expect(told).toContain("We never ask for bank details.");
});
