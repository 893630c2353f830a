import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { runningClocks } from "#app/domain/referral/referral-clocks.ts";
import { listMoves } from "#db/queries/referrals.ts";
import { lead, rashid } from "#test/integration/desk/desk-world.ts";
import { linesIn, messagesIn, openTrackingWorld, type TrackingWorld } from "./tracking-world.ts";

const day = 24 * 60 * 60_000;

async function clocksOf(world: TrackingWorld, reference: string): Promise<string[]> {
  const { calendar } = world.services();
  const dues = runningClocks(await world.referral(reference), calendar.officeHours, calendar);
  return dues.map(({ clock }) => clock).toSorted();
}

test("a message that is sent twice, or from two tabs at once, is there once, and its clock runs from the first one", async () => {
  await using world = await openTrackingWorld();
  await world.places({ [rashid]: 5 });
  const { browser, reference } = await world.referred();
  await world.press(rashid, reference, { intent: "read" });
  const clientId = randomUUID();
  const [one, two] = await Promise.all([
    browser.write(reference, "I am away on Tuesday", clientId),
    browser.write(reference, "I am away on Tuesday", clientId),
  ]);
  expect([one.location, two.location]).toEqual([`/track/${reference}?done=said`, `/track/${reference}?done=said`]);
  const { newFromPersonAt } = await world.referral(reference);
  world.clock.forward(day / 2);
  await browser.write(reference, "Or on Wednesday", randomUUID());
  const { body } = await browser.page(reference);
  expect(messagesIn(body).map(({ words }) => words)).toEqual(["I am away on Tuesday", "Or on Wednesday"]);
  expect(body["unread"]).toBe("What you wrote has not been read yet. Rashid Khan's team will read it by Friday 8 May.");
  expect((await world.referral(reference)).newFromPersonAt).toEqual(newFromPersonAt);
  expect(await clocksOf(world, reference)).toContain("message");
});

test("both sides read what the other wrote, in order, and the clock of a message stops when it is read", async () => {
  await using world = await openTrackingWorld();
  await world.places({ [rashid]: 5 });
  const { browser, reference } = await world.referred();
  await browser.write(reference, "Hello", randomUUID());
  await world.press(rashid, reference, { intent: "say", clientId: randomUUID(), words: "Hello Jo" });
  const { body } = await browser.page(reference);
  expect(body["unread"]).toBeNull();
  expect(messagesIn(body)).toMatchObject([
    { from: "you", words: "Hello" },
    { from: "us", words: "Hello Jo" },
  ]);
  expect(await clocksOf(world, reference)).not.toContain("message");
});

test("an empty message and one that is too long are refused with every word kept", async () => {
  await using world = await openTrackingWorld();
  const { browser, reference } = await world.referred();
  expect(await browser.write(reference, " \n", randomUUID())).toMatchObject({ status: 422 });
  const long = "a".repeat(10_001);
  const refused = await browser.write(reference, long, randomUUID());
  expect(refused).toMatchObject({ status: 422, body: { words: long } });
  expect(refused.body["problem"]).toContain("1 letter too long");
  expect(messagesIn((await browser.page(reference)).body)).toEqual([]);
});

test("writing to a closed referral opens it again in its team's queue, with clocks, and says so", async () => {
  await using world = await openTrackingWorld();
  await world.places({ [rashid]: 5 });
  const { browser, reference } = await world.referred();
  await world.press(rashid, reference, { intent: "state", move: "contact" });
  await world.press(rashid, reference, { intent: "close", clientId: randomUUID(), reason: "goals-met", where: "" });
  expect((await browser.page(reference)).body).toMatchObject({ heading: "This is finished", finished: true });
  expect(await clocksOf(world, reference)).toEqual([]);

  world.clock.forward(90 * day);
  const clientId = randomUUID();
  const back = world.browser(); // they chose no word: a code from the team lets them in
  await back.tryCode(reference, await world.codeFor(reference, lead));
  expect(await back.write(reference, "May I come back?", clientId)).toMatchObject({
    location: `/track/${reference}?done=opened-again`,
  });
  expect(await back.write(reference, "May I come back?", clientId)).toMatchObject({
    location: `/track/${reference}?done=said`,
  });
  expect(await world.referral(reference)).toMatchObject({
    state: "queued",
    teamId: "stockton",
    workerId: null,
    closedAt: null,
    closeReason: null,
  });
  expect(await clocksOf(world, reference)).toEqual(["contact", "message"]);
  expect(await back.changeWord(reference, "marigold")).toMatchObject({ location: `/track/${reference}?done=word` });
  const { body } = await back.page(reference);
  expect(body["heading"]).toBe("We have what you sent");
  expect((body["sentences"] as string[])[0]).toBe("A link worker will ring you by Tuesday 11 August.");
  expect(linesIn(body)).toEqual([
    "This was closed. You wrote, so we have opened it again. The Sample Stockton link workers team will read what you wrote by Thursday 6 August.",
  ]);
  const { id } = await world.referral(reference);
  const moves = await listMoves(world.services().db.read, id);
  expect(moves.filter(({ kind }) => kind === "reopened")).toMatchObject([{ by: "person", toValue: "queued" }]);
});

test("asking to stop stops every clock at once but the one for the check, and asking twice is asking once", async () => {
  await using world = await openTrackingWorld();
  await world.places({ [rashid]: 5 });
  const { browser, reference } = await world.referred();
  expect((await browser.askToStop(reference)).status).toBe(200);
  await Promise.all([browser.stop(reference), browser.stop(reference)]);
  expect((await world.referral(reference)).state).toBe("withdrawing");
  expect(await clocksOf(world, reference)).toEqual(["withdrawal-check"]);
  const moves = await listMoves(world.services().db.read, (await world.referral(reference)).id);
  expect(moves.filter(({ toValue }) => toValue === "withdrawing")).toHaveLength(1);
  const { body } = await browser.page(reference);
  expect(body).toMatchObject({ heading: "You asked us to stop", canStop: false });
  expect((body["sentences"] as string[])[1]).toBe(
    "Rashid Khan will check with you once by Friday 8 May, in a way you told us is safe. Then we close it.",
  );
  expect(await browser.askToStop(reference)).toMatchObject({ status: 302, location: `/track/${reference}` });
  // It closes only after the one check.
  const close = { intent: "close", clientId: randomUUID(), reason: "withdrew", where: "" };
  expect((await world.press(rashid, reference, close)).status).toBe(409);
  await world.press(rashid, reference, { intent: "withdraw-checked" });
  await world.press(rashid, reference, close);
  expect((await world.referral(reference)).state).toBe("closed");
  expect(await browser.stop(reference)).toMatchObject({ status: 302, location: `/track/${reference}` });
});

test("the place of someone who stops goes to whoever waits", async () => {
  await using world = await openTrackingWorld();
  await world.places({ [rashid]: 1 });
  const { browser, reference } = await world.referred();
  const waiting = await world.refer();
  expect(waiting.state).toBe("queued");
  await browser.stop(reference);
  expect(await world.referral(waiting.reference)).toMatchObject({ state: "assigned", workerId: rashid });
});

test("a day that has passed is said to have passed, never promised again", async () => {
  await using world = await openTrackingWorld();
  const { browser, reference } = await world.referred();
  await browser.chooseWord("marigold");
  world.clock.set("2026-05-20T10:00:00Z");
  const later = world.browser();
  await later.tryWord(reference, "marigold");
  const told = ((await later.page(reference)).body["sentences"] as string[]).join(" ");
  expect(told).toContain(
    "We said that we would be in touch by Wednesday 13 May. That day has passed, and we are sorry.",
  );
  expect(told).not.toContain("will ring you by");
});
