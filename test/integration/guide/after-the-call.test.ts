import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { makeRunner } from "#app/jobs/runner.ts";
import type { RecordView } from "#app/routes/desk.$reference/record-view.ts";
import * as startPage from "#app/routes/refer._index/route.tsx";
import * as callSoonPage from "#app/routes/refer.call-soon/route.tsx";
import * as endedPage from "#app/routes/refer.ended.$flow.$step/route.tsx";
import * as questionPage from "#app/routes/refer.$flow.$step/route.tsx";
import * as sentPage from "#app/routes/refer.sent/route.tsx";
import * as stopPage from "#app/routes/refer.stop.$flow/route.tsx";
import { leaveSite } from "#app/use-cases/guide/leave-site.ts";
import { perform } from "#app/use-cases/perform.ts";
import { hashToken } from "#app/sign-in/token.ts";
import { findReferralOfConversation } from "#db/queries/referrals.ts";
import { duty, openDeskWorld } from "#test/integration/desk/desk-world.ts";
import { earFor } from "#test/support/guide/ears.ts";
import { ordinaryPages, type Page } from "./guide-world.ts";
import { openPersonBrowser } from "./person-browser.ts";

const graver = "I have taken all of my tablets";
const ear = earFor({ [graver]: { risk: "A", rules: ["heard:overdose-now:taken"], facts: ["heard-life-at-risk"] } });
const promise = "will ring you today, Wednesday 6 May, by 5 in the afternoon.";
const toTheCall: Page[] = [{ who: "me" }, { now: "ending-life" }];

/** Somebody who asked for a call on the page with help, and whose questions are still open. */
async function rungSoon() {
  const world = await openDeskWorld({ ear });
  const token = randomBytes(32).toString("base64url");
  const conversation = await world.walk(await world.begin("guide", token), toTheCall);
  const browser = openPersonBrowser(world, token);
  const call = { conversation, called: "Pat", phone: "07700 900123", safe: "yes", adult: "yes" };
  const asked = await browser.send(callSoonPage.action, { form: call });
  if (asked.location !== "/refer/sent") throw new Error("the call was not taken");
  const referral = async () => {
    const found = await findReferralOfConversation(world.services().db.read, conversation);
    if (found === null) throw new Error("the call is gone");
    return found;
  };
  const page = async (step: string) =>
    JSON.stringify((await browser.send(questionPage.loader, { params: { flow: "guide", step } })).body);
  const record = async () =>
    ((await world.open(duty, (await referral()).reference)).body as { record: RecordView }).record;
  const end = () => world[Symbol.asyncDispose]();
  return { world, token, conversation, browser, referral, page, record, [Symbol.asyncDispose]: end };
}

test("once a call was asked for, every page says who rings and when, in the words of the receipt", async () => {
  await using given = await rungSoon();
  const { world, conversation, page, browser } = given;
  const receipt = JSON.stringify((await browser.send(sentPage.loader, {})).body["next"]);
  expect(receipt).toContain(promise);
  await world.walk(conversation, [{}, ...ordinaryPages().slice(2, 4), { "own-words": graver }]);
  for (const step of ["how-are-things", "help-ending-life", "heard-life"]) {
    const html = await page(step);
    expect(html.split("You asked us to ring you. "), step).toHaveLength(step === "heard-life" ? 3 : 2);
    expect(html, step).toContain(`You asked us to ring you. ${receipt.match(/[^"]*will ring you/)?.[0]}`);
    expect(html, step).toContain(promise);
    expect(html, step).toContain("What you write from here is added when you finish.");
    expect(html, step).not.toMatch(/nobody is reading|nobody will ring/i);
  }
});

test("before a call is asked for, the same pages say that nobody is reading yet", async () => {
  await using world = await openDeskWorld({ ear });
  const token = randomBytes(32).toString("base64url");
  await world.walk(await world.begin("guide", token), toTheCall);
  const browser = openPersonBrowser(world, token);
  for (const step of ["how-are-things", "help-ending-life"]) {
    const html = JSON.stringify((await browser.send(questionPage.loader, { params: { flow: "guide", step } })).body);
    expect(html, step).toContain("Nobody is reading this yet, so please do not wait for us.");
    expect(html, step).not.toContain("You asked us to ring you");
  }
});

test("the pages for stopping and beginning say that the call stands", async () => {
  await using given = await rungSoon();
  const stop = await given.browser.send(stopPage.loader, { params: { flow: "guide" } });
  expect(stop.body["call"]).toContain(promise);
  expect((await given.browser.send(startPage.loader, {})).body).toMatchObject({ called: true });
});

test("after the hour that was named, the pages say that it has passed, and never promise it again", async () => {
  await using given = await rungSoon();
  given.world.clock.set("2026-05-06T16:30:00Z"); // half past five
  const html = await given.page("how-are-things");
  expect(html).toContain(
    "We said that we would ring you on Wednesday 6 May by 5 in the afternoon. That time has passed",
  );
  expect(html).not.toContain("will ring you");
});

test("whoever rings reads what was written before the call was asked for; the rest only once it is sent", async () => {
  await using given = await rungSoon();
  const { world, conversation, record } = given;
  await world.walk(conversation, [{}, ...ordinaryPages().slice(2, 4), { "own-words": graver }]);
  const before = await record();
  expect(JSON.stringify(before.answers)).toContain("I am thinking about ending my life");
  expect(JSON.stringify(before)).not.toContain(graver);
  expect(before.noticed).toEqual([]);
  await world.walk(conversation, [{ "thoughts-now": "no" }, {}, ...ordinaryPages().slice(5)]);
  await world.send(conversation);
  const after = await record();
  expect(JSON.stringify(after.answers)).toContain(graver);
  expect(after.noticed).toHaveLength(1);
});

test("what was written after the call and never sent is gone once the person leaves; what was there before stays", async () => {
  await using given = await rungSoon();
  const { world, conversation, token, record } = given;
  await world.walk(conversation, [{}, ...ordinaryPages().slice(2, 4), { "own-words": graver }]);
  await perform(world.services(), leaveSite, { tokenHash: hashToken(token), memberId: null });
  const after = await record();
  expect(JSON.stringify(after)).not.toContain(graver);
  expect(JSON.stringify(after.answers)).toContain("I am thinking about ending my life");
  expect((await world.whereIs(conversation)).answers.map(({ stepId }) => stepId)).toEqual(["who", "how-are-things"]);
});

const young: [what: string, pages: Page[]][] = [
  ["chooses that they are too young", [{}, { age: "child" }]],
  ["gives a date of birth that is too young", [{}, ...ordinaryPages().slice(2, 7), { birth: "6 5 2009" }]],
];

test.each(young)("who asked for a call and then %s is rung all the same, and is told so", async (_what, pages) => {
  await using given = await rungSoon();
  const { world, conversation, browser, referral } = given;
  const before = await referral();
  await world.walk(conversation, pages.slice(0, -1));
  const ended = await world.answer(conversation, pages.at(-1) ?? {});
  expect(ended).toMatchObject({ value: { at: "under-18", ended: true } });
  const page = (await browser.send(endedPage.loader, { params: { flow: "guide", step: "under-18" } })).body;
  expect(page["call"]).toBe(`/track/${before.reference}`);
  const words = JSON.stringify(page);
  expect(words).toContain(promise);
  expect(words).toContain("Childline");
  expect(words).not.toContain("We have not kept anything");
  const after = await referral();
  expect(after).toMatchObject({ id: before.id, risk: "B", flags: ["ending-life", "call-soon", "under-age"] });
  expect(after).toMatchObject({ contactDueAt: before.contactDueAt, flaggedAt: before.flaggedAt });
});

test("the desk sees first that the person gave an age under 18, and what to do", async () => {
  await using given = await rungSoon();
  await given.world.walk(given.conversation, [{}, { age: "child" }]);
  const record = await given.record();
  expect(record.flag).toMatchObject({ tooYoung: true, words: expect.arrayContaining(["Gave an age under 18"]) });
  expect(record.flag?.words[0]).toBe("Gave an age under 18");
  expect(record.moves.at(-1)?.words).toContain("gave an age that is too young for us, after asking for a call");
});

test("whoever had acted on the flag before the age was known has to look again, and is mailed", async () => {
  await using given = await rungSoon();
  const { world, conversation, referral } = given;
  const { reference } = await referral();
  await world.act(duty, reference);
  expect((await referral()).acknowledgedAt).not.toBeNull();
  await makeRunner(world.services()).drain();
  const mails = world.count("demo_mails");
  await world.walk(conversation, [{}, { age: "child" }]);
  expect(await referral()).toMatchObject({ acknowledgedAt: null, acknowledgedBy: null });
  await makeRunner(world.services()).drain();
  expect(world.count("demo_mails")).toBeGreaterThan(mails);
});

test("somebody whose practice is outside the region is told that the call they asked for stands", async () => {
  await using given = await rungSoon();
  const { world, conversation, browser, referral } = given;
  await world.walk(conversation, [{}, { age: "adult" }, { practice: "A82004" }]);
  const page = (await browser.send(endedPage.loader, { params: { flow: "guide", step: "outside-region" } })).body;
  expect(JSON.stringify(page)).toContain(promise);
  expect(page["call"]).toBe(`/track/${(await referral()).reference}`);
  expect((await referral()).flags).not.toContain("under-age");
});

test("the page of an end says nothing of a call to a browser whose call was about something else", async () => {
  await using given = await rungSoon();
  const page = (await given.browser.send(endedPage.loader, { params: { flow: "guide", step: "under-18" } })).body;
  expect(page["call"]).toBeNull();
  expect(JSON.stringify(page)).toContain("We have not kept anything you told us.");
});
