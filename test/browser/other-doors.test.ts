import type { Page } from "@playwright/test";
import { conversationOn, findStored } from "#test/browser/support/data-folder.ts";
import { arrive, ownTurns, send, start, take, upTo, walk, type Turn } from "#test/browser/support/journey.ts";
import { goOnAfter, openAfter } from "#test/browser/support/open-after.ts";
import { expect, test } from "#test/browser/support/test.ts";

const theirStart: readonly Turn[] = [
  ["their-how-are-things", { "their-now": ["ok"] }],
  ["their-age", { "their-age": ["adult"] }],
];
const theirRest: readonly Turn[] = [
  ["their-practice", { "their-practice": ["not-sure"] }],
  ["their-what-matters", "pass by"],
  ["their-what-would-help", { "their-needs": ["company"] }],
  ["their-name", { "their-called": "Jean" }],
  ["their-birth-date", "pass by"],
  ["their-postcode", "pass by"],
  ["their-reach", { "their-ways": ["phone"], "their-phone": "0191 496 0001" }],
  ["their-safe", {}],
  ["their-easier", { "their-easier": ["nothing"] }],
];
const aboutYou: Turn = [
  "about-you",
  { "helper-name": "Sam", "helper-ways": ["phone"], "helper-phone": "07700 900123" },
];

async function endsAndKeepsNothing(page: Page, step: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/refer/ended/(guide|call-back)/${step}(#|$)`));
  await expect(page.getByText("We kept nothing that you told us here.")).toBeVisible();
}

test("a carer asks for someone who has agreed, and is told what a helper may see", async ({ page, site }) => {
  await start(page);
  await walk(page, [["who", { who: ["someone-i-care-for"] }], ...theirStart, ["agreed", { agreed: ["yes"] }]]);
  await walk(page, [["how-you-know-them", { "helper-relation": ["son-or-daughter"] }], aboutYou, ...theirRest]);
  await arrive(page, "their-check");
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
  const conversation = await conversationOn(page);
  await send(page);
  await expect(page.getByText("You can see that we received it.")).toBeVisible();
  expect(findStored(site, conversation)).toMatchObject({ state: "sent", referrals: 1 });
});

test("a professional asks for someone, and gives their work", async ({ page, site }) => {
  await start(page);
  await walk(page, [["who", { who: ["professional"] }], ...theirStart, ["agreed", { agreed: ["yes"] }]]);
  await walk(page, [["your-work", { "helper-role": "District nurse", "helper-organisation": "A surgery" }], aboutYou]);
  await arrive(page, "their-practice");
  await goOnAfter(page, theirRest);
  await arrive(page, "their-check");
  const conversation = await conversationOn(page);
  await send(page);
  expect(findStored(site, conversation)).toMatchObject({ state: "sent", referrals: 1 });
});

test("when someone cannot decide, only the helper's own details are taken", async ({ page, site }) => {
  await openAfter(page, [["who", { who: ["professional"] }], ...theirStart]);
  await walk(page, [
    ["agreed", { agreed: ["cannot-decide"] }],
    ["cannot-decide", "read"],
    ["your-work", { "helper-role": "Nurse", "helper-organisation": "A home" }],
  ]);
  await walk(page, [aboutYou, ["their-practice", { "their-practice": ["not-sure"] }], ["ring-you", {}]]);
  await arrive(page, "ring-you-check");
  await expect(page.getByText("What is their name?")).toHaveCount(0);
  const conversation = await conversationOn(page);
  await send(page);
  expect(findStored(site, conversation)).toMatchObject({ state: "sent", referrals: 1 });
});

test("when someone has not agreed, nothing is taken about them and the conversation goes", async ({ page, site }) => {
  await openAfter(page, [["who", { who: ["someone-i-care-for"] }], ...theirStart]);
  await arrive(page, "agreed");
  const conversation = await conversationOn(page);
  await take(page, ["agreed", { agreed: ["no"] }]);
  await endsAndKeepsNothing(page, "no-agreement");
  expect(findStored(site, conversation)).toBeNull();
});

test("nothing is kept of someone under 18, who sees whom to ring; going back shows the start", async ({
  page,
  site,
}) => {
  await openAfter(page, upTo("age"));
  await arrive(page, "age");
  const conversation = await conversationOn(page);
  expect(findStored(site, conversation)).toMatchObject({ state: "open", turn: 2 });
  await take(page, ["age", { age: ["child"] }]);
  await endsAndKeepsNothing(page, "under-18");
  await expect(page.locator("main")).toContainText("Childline");
  expect(findStored(site, conversation)).toBeNull();
  await page.goto("/refer/guide/age");
  await expect(page).toHaveURL(/\/refer$/);
});

test("a date of birth under 18 stops kindly and wipes what was written", async ({ page, site }) => {
  await openAfter(page, upTo("birth-date"));
  await arrive(page, "birth-date");
  const conversation = await conversationOn(page);
  const young = String(new Date().getFullYear() - 10);
  await take(page, ["birth-date", { "birth-day": "1", "birth-month": "1", "birth-year": young }]);
  await endsAndKeepsNothing(page, "under-18");
  expect(findStored(site, conversation)).toBeNull();
});

test("a practice outside the region has a next step and nothing is kept", async ({ page, site, javascript }) => {
  await openAfter(page, upTo("practice"));
  await arrive(page, "practice");
  const conversation = await conversationOn(page);
  await page.getByLabel("Look for the GP practice").fill("alston");
  if (!javascript) await page.getByRole("button", { name: "Find" }).click();
  await page.getByLabel("Alston Medical Practice").check();
  await page.getByRole("button", { name: "Continue" }).click();
  await endsAndKeepsNothing(page, "outside-region");
  expect(findStored(site, conversation)).toBeNull();
});

for (const [practice, step, act] of [
  ["not-registered", "postcode", "pass by"],
  ["no-fixed-address", "where-you-stay", { "practice-words": "Gateshead, near the library" }],
  ["not-sure", "postcode", "pass by"],
] as const) {
  test(`someone whose practice is “${practice}” goes on and is sent`, async ({ page, site }) => {
    await openAfter(page, upTo("practice"));
    await take(page, ["practice", { practice: [practice] }]);
    await arrive(page, "what-matters");
    await goOnAfter(page, ownTurns.slice(4, 8));
    await take(page, [step, act]);
    await arrive(page, "reach");
    await goOnAfter(page, ownTurns.slice(9));
    await arrive(page, "check");
    const conversation = await conversationOn(page);
    await send(page);
    expect(findStored(site, conversation)).toMatchObject({ state: "sent", referrals: 1 });
  });
}

test("“Ask us to ring you” needs a name and a number, and looking for a practice loses neither", async ({
  page,
  site,
  javascript,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Ask us to ring you" }).first().click();
  await page.getByRole("button", { name: "Start" }).click();
  await walk(page, [
    ["how-are-things", { now: ["ok"] }],
    ["age", { age: ["adult"] }],
  ]);
  await arrive(page, "ring-me");
  await page.getByLabel("What shall we call you?").fill("Pat");
  await page.getByLabel("Your phone number").fill("0191 496 0000");
  await page.getByLabel("Your GP practice").fill("lawson street");
  if (!javascript) await page.getByRole("button", { name: "Find" }).click();
  await expect(page.getByLabel("The Dovecot Surgery")).toBeVisible();
  await expect(page.getByLabel("What shall we call you?")).toHaveValue("Pat");
  await expect(page.getByLabel("Your phone number")).toHaveValue("0191 496 0000");
  await page.getByLabel("The Dovecot Surgery").check();
  await page.getByRole("button", { name: "Continue" }).click();
  await arrive(page, "check");
  const conversation = await conversationOn(page);
  await expect(page.locator("dl")).toContainText("The Dovecot Surgery");
  await send(page);
  expect(findStored(site, conversation)).toMatchObject({ state: "sent", referrals: 1 });
});
