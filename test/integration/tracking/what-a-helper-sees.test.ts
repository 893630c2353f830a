import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { closeReasons } from "#app/domain/referral/close-reason.ts";
import { whatReferrerSees } from "#app/domain/referral/what-others-see.ts";
import { referrals } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { rashid } from "#test/integration/desk/desk-world.ts";
import { helperPages, openTrackingWorld, type TrackingWorld } from "./tracking-world.ts";

const allowed = [
  "We received what you sent",
  "We are in contact with them",
  "This is finished",
  "We could not reach them",
];

async function headingFor(world: TrackingWorld, reference: string, word: string) {
  const browser = world.browser();
  await browser.tryWord(reference, word);
  return (await browser.page(reference)).body;
}

test("a helper sees that it was received and no more, until a worker has talked with the person alone", async () => {
  await using world = await openTrackingWorld();
  await world.places({ [rashid]: 5 });
  const { browser, reference } = await world.referred(helperPages(), { "tell-referrer": ["yes"] });
  await browser.chooseWord("marigold");
  await world.press(rashid, reference, { intent: "state", move: "contact" });
  expect(await headingFor(world, reference, "marigold")).toMatchObject({
    kind: "helper",
    heading: "We received what you sent",
  });
  await world.press(rashid, reference, { intent: "confirm-contact" });
  expect((await headingFor(world, reference, "marigold"))["heading"]).toBe("We are in contact with them");
  await world.press(rashid, reference, { intent: "close", clientId: randomUUID(), reason: "not-reached", where: "" });
  expect((await headingFor(world, reference, "marigold"))["heading"]).toBe("We could not reach them");
});

test("whatever happens to a referral, its helper's page holds one of four headings and nothing of the person", async () => {
  await using world = await openTrackingWorld();
  await world.places({ [rashid]: 5 });
  const { browser, reference } = await world.referred(helperPages(), { "tell-referrer": ["yes"] });
  await world.press(rashid, reference, { intent: "confirm-contact" });
  await world.press(rashid, reference, { intent: "say", clientId: randomUUID(), words: "canary-message" });
  for (const state of ["queued", "assigned", "in-contact", "active", "waiting-for-person", "paused", "withdrawing"]) {
    await world.write((db) => db.update(referrals).set({ state }).where(eq(referrals.reference, reference)));
    expect(allowed).toContain((await browser.page(reference)).body["heading"]);
  }
  for (const { id } of closeReasons) {
    const closed = { state: "closed", closeReason: id };
    await world.write((db) => db.update(referrals).set(closed).where(eq(referrals.reference, reference)));
    const { body } = await browser.page(reference);
    expect(allowed).toContain(body["heading"]);
    expect(Object.keys(body).toSorted()).toEqual([
      "hasWord",
      "heading",
      "kind",
      "reference",
      "sentences",
      "shownReference",
    ]);
    expect(JSON.stringify(body)).not.toMatch(/Jean|Stobbs|Rashid|bingo|canary|01632/);
  }
  expect(whatReferrerSees({ state: "closed", tellReferrer: true, contactedAt: null, closeReason: "died" })).toBe(
    "finished",
  );
});

test("whoever was asked for gets in with the reference and a code in place of a word; the helper's word still works", async () => {
  await using world = await openTrackingWorld();
  await world.places({ [rashid]: 5 });
  const { browser: helper, reference } = await world.referred(helperPages(), { "tell-referrer": ["yes"] });
  await helper.chooseWord("marigold");
  const code = await world.codeFor(reference, rashid);
  const mother = world.browser();
  expect((await mother.tryWord(reference, "rosemary")).status).toBe(422);
  expect(await mother.tryWord(reference, code.toLowerCase())).toMatchObject({ location: `/track/${reference}` });
  expect((await mother.page(reference)).body).toMatchObject({ kind: "person", canStop: true, word: null });
  const { held } = (await mother.data(reference)).body as { held: { made: { label: string }[] } };
  expect(held.made.map(({ label }) => label)).toContain("A tracking word of whoever asked for you");
  expect((await world.browser().tryWord(reference, code)).status).toBe(422);
  expect(await headingFor(world, reference, "marigold")).toMatchObject({ kind: "helper" });

  world.clock.forward(60 * 60_000);
  expect(await mother.page(reference)).toMatchObject({ status: 302, location: "/track" });
});

test("the person's code opens the person's page, on which nothing of the helper's way to be reached is shown", async () => {
  await using world = await openTrackingWorld();
  await world.places({ [rashid]: 5 });
  const { reference } = await world.referred(helperPages());
  const code = await world.codeFor(reference, rashid);
  const mother = world.browser();
  expect((await mother.tryCode(reference, code)).status).toBe(302);
  expect((await mother.page(reference)).body["kind"]).toBe("person");
  expect(await mother.changeWord(reference, "bluebell")).toMatchObject({ location: `/track/${reference}` });
  expect((await world.referral(reference)).trackingWord).toBeNull();
  const held = JSON.stringify((await mother.data(reference)).body);
  expect(held).toContain("She misses the bingo");
  expect(held).toContain("Gary Stobbs");
  expect(held).not.toContain("01632960111");
});
