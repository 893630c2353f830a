import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { makeRunner } from "#app/jobs/runner.ts";
import * as callSoonPage from "#app/routes/refer.call-soon/route.tsx";
import * as questionPage from "#app/routes/refer.$flow.$step/route.tsx";
import * as sentPage from "#app/routes/refer.sent/route.tsx";
import { findConversation } from "#db/queries/conversations.ts";
import { findReferralOfConversation } from "#db/queries/referrals.ts";
import { earFor } from "#test/support/guide/ears.ts";
import { openGuideWorld, ordinaryPages, type Page } from "./guide-world.ts";
import { openPersonBrowser } from "./person-browser.ts";

const words = "I cannot go on, and I have a plan";
const ear = earFor({
  [words]: { risk: "A", rules: ["heard:suicide:plan"], facts: ["heard-life-at-risk"] },
});
const askedFor = { called: "Pat", phone: "07700 900123", safe: "only-me" };

/** Somebody whose own words sounded of danger, four or five pages into the guide. */
async function inDistress(pages: Page[]) {
  const world = await openGuideWorld({ ear });
  const token = randomBytes(32).toString("base64url");
  const conversation = await world.walk(await world.begin("guide", token), pages);
  const browser = openPersonBrowser(world, token);
  const ask = (form: Record<string, string>) => browser.send(callSoonPage.action, { form: { conversation, ...form } });
  const referral = () => findReferralOfConversation(world.services().db.read, conversation);
  const end = () => world[Symbol.asyncDispose]();
  return { world, token, conversation, browser, ask, referral, [Symbol.asyncDispose]: end };
}

const upToWords = (): Page[] => [...ordinaryPages().slice(0, 4), { "own-words": words }];

test("the day and time of the call are named before it is chosen", async () => {
  await using given = await inDistress(upToWords());
  const page = await given.browser.send(callSoonPage.loader, {});
  expect(page.body["says"]).toBe("We will ring you today, Wednesday 6 May, by 5 in the afternoon.");
  given.world.clock.set("2026-05-06T19:00:00Z"); // eight in the evening
  const later = await given.browser.send(callSoonPage.loader, {});
  expect(later.body["says"]).toBe("We will ring you on Thursday 7 May by 11 in the morning.");
});

test("asking makes a flagged referral at once, with an owner, though nothing else is answered", async () => {
  await using given = await inDistress(upToWords());
  expect(await given.ask(askedFor)).toMatchObject({ status: 302, location: "/refer/sent" });
  const referral = await given.referral();
  expect(referral).toMatchObject({ risk: "A", flags: ["heard-suicide", "call-soon"] });
  expect(referral?.flaggedAt).not.toBeNull();
  expect(referral?.card).toMatchObject({
    name: { called: "Pat" },
    ownWords: words,
    contact: { ways: ["phone"], phone: "07700900123", sayWhoWeAre: "no", voicemail: "not-said" },
  });
  const receipt = await given.browser.send(sentPage.loader, {});
  expect(receipt.body).toMatchObject({ called: "Pat", goOn: "/refer/guide/heard-life#question" });
});

test("the receipt promises the call for the time that was named, and the desk's clock is the same", async () => {
  await using given = await inDistress(upToWords());
  given.world.clock.set("2026-05-06T19:00:00Z"); // eight in the evening
  await given.ask(askedFor);
  const receipt = await given.browser.send(sentPage.loader, {});
  expect(JSON.stringify(receipt.body["next"])).toContain("will ring you on Thursday 7 May by 11 in the morning.");
  const due = new Date("2026-05-07T10:00:00Z");
  expect(await given.referral()).toMatchObject({ reviewDueAt: due, contactDueAt: due });
});

test("asked at the first question, before a practice is known, it goes to the duty coordinator", async () => {
  await using given = await inDistress([{ who: "me" }, { now: "ending-life" }]);
  expect((await given.ask(askedFor)).body).toMatchObject({ errors: { adult: expect.stringContaining("18 or over") } });
  expect((await given.ask({ ...askedFor, adult: "yes" })).status).toBe(302);
  expect(await given.referral()).toMatchObject({ state: "queued", teamId: null, workerId: null, risk: "B" });
});

test("nothing is kept of somebody too young who asks for a call", async () => {
  await using given = await inDistress([{ who: "me" }, { now: "ending-life" }]);
  const asked = await given.ask({ ...askedFor, adult: "no" });
  expect(asked).toMatchObject({ status: 302, location: "/refer/ended/guide/under-18" });
  const tables = ["conversations", "entries", "referrals"];
  expect(tables.map((table) => given.world.count(table))).toEqual([0, 0, 0]);
});

test("the page of one conversation asks for nothing once another was begun: its age question is not passed by", async () => {
  await using given = await inDistress([{ who: "me" }, { now: "ending-life" }]);
  const { world, token } = given;
  await world.walk(await world.begin("call-back", token), [{ now: "ok" }, { age: "adult" }]);
  expect(await given.ask(askedFor)).toMatchObject({ status: 302, location: "/refer/call-soon" });
  expect(world.count("referrals")).toBe(0);
});

test("asked twice, by a double tap, it is one referral", async () => {
  await using given = await inDistress(upToWords());
  await Promise.all([given.ask(askedFor), given.ask(askedFor)]);
  expect(given.world.count("referrals")).toBe(1);
});

test.for([
  [{ ...askedFor, called: " " }, "called"],
  [{ ...askedFor, phone: "ring me" }, "phone"],
  [{ ...askedFor, safe: "" }, "safe"],
  [{ ...askedFor, safe: "no" }, "safe"],
])("what cannot be taken is kept in its box, with a sentence: %j", async ([form, box]) => {
  await using given = await inDistress(upToWords());
  const refused = await given.ask(form as typeof askedFor);
  expect(refused).toMatchObject({ status: 422, body: { typed: form } });
  expect(Object.keys(refused.body["errors"] as object)).toEqual([box]);
  expect(await given.referral()).toBeNull();
});

test("the guide goes on into the same referral: the rest is added, the number and what is safe stay", async () => {
  await using given = await inDistress(upToWords());
  await given.ask(askedFor);
  const before = await given.referral();
  const { world, conversation } = given;
  await world.walk(conversation, [{ "thoughts-now": "rather-not-say" }, {}, ...ordinaryPages().slice(5)]);
  await world.send(conversation);
  const after = await given.referral();
  expect(after).toMatchObject({ id: before?.id, reference: before?.reference, state: before?.state });
  expect(after?.card.contact).toMatchObject({ phone: "07700900123", sayWhoWeAre: "no" });
  expect(after?.card.birthDate).not.toBeNull();
  expect(after?.reviewDueAt).toEqual(before?.reviewDueAt);
  expect(after?.flaggedAt).toEqual(before?.flaggedAt);
  expect(world.count("referrals")).toBe(1);
  expect((await findConversation(world.services().db.read, conversation))?.state).toBe("sent");
});

test("whoever waits with the duty coordinator goes to their own team once their practice is known", async () => {
  await using given = await inDistress([{ who: "me" }, { now: "ending-life" }]);
  await given.ask({ ...askedFor, adult: "yes" });
  const { world, conversation } = given;
  await world.walk(conversation, [{}, ...ordinaryPages().slice(2)]);
  await world.send(conversation);
  const after = await given.referral();
  expect(after?.teamId).not.toBeNull();
  expect(after?.flaggedAt).not.toBeNull();
});

test("after a day the questions are closed, and the referral keeps what was said until then", async () => {
  await using given = await inDistress(upToWords());
  await given.ask(askedFor);
  const runner = makeRunner(given.world.services());
  await runner.plan();
  given.world.clock.forward(25 * 60 * 60_000);
  await runner.drain();
  expect((await given.referral())?.card.ownWords).toBe(words);
  expect((await findConversation(given.world.services().db.read, given.conversation))?.state).toBe("sent");
  const question = { params: { flow: "guide", step: "heard-life" } };
  expect((await given.browser.send(questionPage.loader, question)).status).toBe(302);
});

test("who asks for somebody else is led back: whom we would ring has not been asked", async () => {
  await using given = await inDistress([{ who: "someone-i-care-for" }]);
  expect((await given.browser.send(callSoonPage.loader, {})).status).toBe(302);
  expect((await given.ask(askedFor)).status).toBe(302);
  expect(await given.referral()).toBeNull();
});
