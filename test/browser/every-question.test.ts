import type { Page } from "@playwright/test";
import {
  arrive,
  continueButton,
  fill,
  start,
  take,
  upTo,
  withTurns,
  type Turn,
} from "#test/browser/support/journey.ts";
import { expectFitsNarrow, narrowScreen } from "#test/browser/support/narrow.ts";
import { openAfter } from "#test/browser/support/open-after.ts";
import { expect, test } from "#test/browser/support/test.ts";

type Looks = { axe: (page: Page) => Promise<void>; javascript: boolean };

const longName = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh";
const longNamed = withTurns({ name: { called: longName } }, upTo("birth-date"));
const ownEasier: Turn = ["easier", { easier: ["seeing-hearing", "language", "who"] }];
const ownAccess: readonly Turn[] = [
  ["access", { access: ["large-print"] }],
  ["language", { language: "ar" }],
  ["who-you-meet", { "worker-gender": ["woman"] }],
];
const who = (id: string): Turn => ["who", { who: [id] }];
const aboutYou: Turn = [
  "about-you",
  { "helper-name": "Sam", "helper-ways": ["mail"], "helper-mail": "sam@example.org" },
];
const theirPages: readonly Turn[] = [
  ["their-practice", { "their-practice": ["no-fixed-address"] }],
  ["their-what-matters", { "their-own-words": "She misses her garden." }],
  ["their-what-would-help", { "their-needs": ["active"] }],
  ["their-name", { "their-called": longName }],
  ["their-birth-date", { "their-birth-day": "1", "their-birth-month": "2", "their-birth-year": "1940" }],
  ["their-where", { "their-practice-words": "Gateshead" }],
  ["their-reach", { "their-ways": ["letter"], "their-address": "1 High Street\nGateshead" }],
  ["their-safe", { "their-others-see": ["someone"], "their-who-else": "Her son" }],
  ["their-easier", { "their-easier": ["meeting", "language", "who"] }],
  ["their-access", { "their-access": ["step-free"] }],
  ["their-language", {}],
  ["who-they-meet", {}],
];

/** The ways that together pass every page of the guide. */
const ways: Record<string, readonly Turn[]> = {
  "for themselves, first half": longNamed,
  "for themselves, second half": [...upTo("easier").slice(7), ownEasier, ...ownAccess, ["check", "read"]],
  "as a carer": [
    who("someone-i-care-for"),
    ["their-how-are-things", { "their-now": ["afraid"] }],
    ["their-help-afraid", "read"],
    ["their-age", { "their-age": ["adult"] }],
    ["agreed", { agreed: ["yes"] }],
    ["how-you-know-them", { "helper-relation": ["partner"] }],
    aboutYou,
    ...theirPages.slice(0, 4),
  ],
  "as a professional": [...theirPages.slice(4), ["their-check", "read"]],
  "when someone cannot decide": [
    who("professional"),
    ["their-how-are-things", { "their-now": ["danger-now"] }],
    ["their-help-danger", "read"],
    ["their-age", { "their-age": ["adult"] }],
    ["agreed", { agreed: ["cannot-decide"] }],
    ["cannot-decide", "read"],
    ["your-work", { "helper-role": "Nurse", "helper-organisation": "A surgery" }],
    aboutYou,
    ["their-practice", { "their-practice": ["not-sure"] }],
    ["ring-you", {}],
    ["ring-you-check", "read"],
  ],
};

/** What is walked before a way begins, without a look. */
const before: Record<string, readonly Turn[]> = {
  "for themselves, second half": longNamed,
  "as a professional": [
    who("professional"),
    ["their-how-are-things", { "their-now": ["ok"] }],
    ["their-age", { "their-age": ["adult"] }],
    ["agreed", { agreed: ["yes"] }],
    ["your-work", { "helper-role": "Nurse", "helper-organisation": "A surgery" }],
    aboutYou,
    ...theirPages.slice(0, 4),
  ],
};

/** Looks at a page as it comes, then as it stands when nothing was filled in and that is not enough. */
async function lookAndTake(page: Page, turn: Turn, { axe, javascript }: Looks): Promise<void> {
  const [step, act] = turn;
  await arrive(page, step);
  await expect(page).toHaveTitle("A few questions");
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page.locator('link[rel="icon"]')).toHaveAttribute("href", /^data:image\/svg\+xml,/);
  await expect(page.getByRole("link", { name: "Get help now" }).first()).toHaveAttribute("href", "/help-now");
  if (javascript) await axe(page);
  await expectFitsNarrow(page);
  if (step.endsWith("check")) return;
  if (act !== "read" && !(await comesBackWhenEmpty(page, step))) return;
  if (act !== "read") {
    if (javascript) await axe(page);
    await expectFitsNarrow(page);
    await eachErrorLeadsToItsBox(page);
  }
  await take(page, turn);
}

/** Presses Continue with nothing filled in. @returns whether the page came back with something to put right; else it went on. */
async function comesBackWhenEmpty(page: Page, step: string): Promise<boolean> {
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await continueButton(page).click();
  const comesBack = (await answer).status() === 422;
  if (comesBack) await expect(page.locator(".nhsuk-error-summary")).toBeVisible();
  else await expect(page).not.toHaveURL(new RegExp(`/${step}(\\?|#|$)`));
  return comesBack;
}

async function eachErrorLeadsToItsBox(page: Page): Promise<void> {
  const links = page.locator(".nhsuk-error-summary a");
  expect(await links.count()).toBeGreaterThan(0);
  for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""))) {
    await expect(page.locator(href)).toBeVisible();
    await expect(page.locator(`${href}-error`)).toBeVisible();
  }
}

// Without script on a narrow screen throughout: drawing every page at two widths took a third of the time.
test.beforeEach(async ({ page, javascript }) => {
  if (!javascript) await page.setViewportSize(narrowScreen);
});

for (const [way, turns] of Object.entries(ways)) {
  test(`every page of the guide stands up to a look, empty and in error: ${way}`, async ({ page, axe, javascript }) => {
    await openAfter(page, before[way] ?? []);
    for (const turn of turns) await lookAndTake(page, turn, { axe, javascript });
  });
}

test("every page of “Ask us to ring you” stands up to a look, empty and in error", async ({
  page,
  axe,
  javascript,
}) => {
  await page.goto("/refer/call-back");
  await axe(page);
  await expectFitsNarrow(page);
  await start(page, "call-back");
  const ringMe: Turn = ["ring-me", { called: "Pat", phone: "0191 496 0000" }];
  const turns: Turn[] = [["how-are-things", { now: ["ok"] }], ["age", { age: ["adult"] }], ringMe, ["check", "read"]];
  for (const turn of turns) await lookAndTake(page, turn, { axe, javascript });
});

test("the pages that say who can help now let people go on, whatever they chose", async ({ page, axe, javascript }) => {
  await openAfter(page, [who("me")]);
  for (const [choice, step] of [
    ["danger-now", "help-danger"],
    ["ending-life", "help-ending-life"],
    ["afraid", "help-afraid"],
    ["rather-not-say", "help-not-said"],
  ] as const) {
    await page.goto("/refer/guide/how-are-things");
    await take(page, ["how-are-things", { now: [choice] }]);
    await lookAndTake(page, [step, "read"], { axe, javascript });
    await arrive(page, "age");
  }
});

test("a parent of a child is told who helps a child, and may go on for themselves", async ({
  page,
  axe,
  javascript,
}) => {
  await openAfter(page, [who("someone-i-care-for"), ["their-how-are-things", { "their-now": ["rather-not-say"] }]]);
  await lookAndTake(page, ["their-help-not-said", "read"], { axe, javascript });
  await take(page, ["their-age", { "their-age": ["child"] }]);
  await lookAndTake(page, ["child-help", { "for-yourself": ["go-on"] }], { axe, javascript });
  await arrive(page, "who");
});

test("each end is clear and needs no conversation", async ({ page, axe }) => {
  for (const step of ["under-18", "child-stop", "outside-region", "their-outside-region", "no-agreement"]) {
    await page.goto(`/refer/ended/guide/${step}`);
    await expect(page.getByText("We kept nothing that you told us here."), step).toBeVisible();
    await axe(page);
    await expectFitsNarrow(page);
  }
});

test("one page's choices show what they ask for, and nothing else does", async ({ page }) => {
  await openAfter(page, upTo("reach"));
  await arrive(page, "reach");
  await expect(page.getByLabel("Your phone number")).toBeHidden();
  await fill(page, { ways: ["phone"] });
  await expect(page.getByLabel("Your phone number")).toBeVisible();
  await expect(page.getByLabel("Your address")).toBeHidden();
});
