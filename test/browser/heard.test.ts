import type { Page } from "@playwright/test";
import { arrive, continueButton, fill, ownTurns, take, upTo, type Turn } from "#test/browser/support/journey.ts";
import { expectFitsNarrow } from "#test/browser/support/narrow.ts";
import { goOnAfter, openAfter } from "#test/browser/support/open-after.ts";
import { expect, test } from "#test/browser/support/test.ts";

const life = "I am going to end my life tonight";
const wish = "I wish I was dead";

/** At the width of an old phone, too. */
async function looksRight(page: Page, axe: (page: Page) => Promise<void>): Promise<void> {
  await expectFitsNarrow(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await axe(page);
  await page.setViewportSize({ width: 1280, height: 720 });
}

test("who writes of ending their life tonight is asked at once, sees 999 first, and goes on", async ({ page, axe }) => {
  await openAfter(page, upTo("what-matters"));
  await take(page, ["what-matters", { "own-words": life }]);
  await arrive(page, "heard-life");
  const question = page.getByRole("heading", { level: 1 });
  await expect(question).toContainText("Thank you for telling us.");
  await expect(question).toContainText("Are you having thoughts of ending your life?");
  const cards = page.locator(".care-card");
  await expect(cards.first()).toContainText("999");
  await expect(cards.last()).toContainText(/111[\s\S]*116 123[\s\S]*85258[\s\S]*18000/);
  await looksRight(page, axe);
  await continueButton(page).click();
  await expect(page.locator(".nhsuk-error-summary")).toBeVisible();
  await take(page, ["heard-life", { "thoughts-now": ["ending-life"] }]);
  await arrive(page, "heard-offers");
  await expect(page.getByText(/We can ring you (today,|on) .+ by .+/)).toBeVisible();
  await expect(page.getByText("If you stop here and do not ask for this call, nobody will ring you.")).toBeVisible();
  await looksRight(page, axe);
  await take(page, ["heard-offers", "read"]);
  await take(page, ["what-would-help", { needs: ["mood"] }]);
  await take(page, ["name", { called: life }]);
  await arrive(page, "birth-date");
});

test("a wish to be dead, written in place of a name, is met; worse words later are asked about again", async ({
  page,
}) => {
  await openAfter(page, upTo("name"));
  await take(page, ["name", { called: wish }]);
  await take(page, ["heard-wish", { thoughts: ["no"] }]);
  await take(page, ["heard-offers", "read"]);
  await arrive(page, "birth-date");
  await goOnAfter(page, ownTurns.slice(7, 10));
  await take(page, ["safe", { "others-see": ["someone"], "who-else": life }]);
  await take(page, ["heard-life", { "thoughts-now": ["rather-not-say"] }]);
  await take(page, ["heard-offers-again", "read"]);
  await arrive(page, "easier");
});

const heardOnCallBack: readonly [step: string, words: string, shown: RegExp][] = [
  ["heard-afraid", "My husband hits me", /If someone may see this screen[\s\S]*press 55[\s\S]*What we record/],
  ["heard-child", "My partner shakes the baby", /Childline on[\s\S]*What we record/],
  ["heard-harm", "I am going to hurt my neighbour", /that you may hurt someone[\s\S]*What we record/],
  ["heard-someone", "My brother says he wants to die", /You can call for someone else[\s\S]*What we record/],
];

for (const [step, words, shown] of heardOnCallBack) {
  test(`who asks to be rung and writes “${words}” reads what helps, and goes on`, async ({ page, axe }) => {
    const before: Turn[] = [
      ["how-are-things", { now: ["ok"] }],
      ["age", { age: ["adult"] }],
    ];
    await openAfter(page, before, "call-back");
    await take(page, ["ring-me", { called: "Pat", phone: "0191 496 0000", "practice-words": words }]);
    await arrive(page, step);
    await expect(page.locator("main")).toContainText(shown);
    await expect(page.locator(".exit-bar__button")).toBeInViewport();
    await looksRight(page, axe);
    await take(page, [step, "read"]);
    await arrive(page, "check");
  });
}

test("a helper is asked who they have told, and never about thoughts of their own", async ({ page, axe }) => {
  await openAfter(page, [
    ["who", { who: ["someone-i-care-for"] }],
    ["their-how-are-things", { "their-now": ["ok"] }],
    ["their-age", { "their-age": ["adult"] }],
    ["agreed", { agreed: ["yes"] }],
    ["how-you-know-them", { "helper-relation": ["partner"] }],
    ["about-you", { "helper-name": "Sam", "helper-ways": ["mail"], "helper-mail": "sam@example.org" }],
    ["their-practice", { "their-practice": ["not-sure"] }],
  ]);
  await take(page, ["their-what-matters", { "their-own-words": "She keeps saying she wants to die" }]);
  await arrive(page, "their-heard");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Who have you told already?");
  await expect(page.locator("main")).not.toContainText("Are you having thoughts");
  await looksRight(page, axe);
  await take(page, ["their-heard", { "their-told": ["gp"] }]);
  await arrive(page, "their-what-would-help");
});

test("the direct question is met, answered and left with nothing but a keyboard", async ({ page }) => {
  await openAfter(page, upTo("what-matters"));
  await arrive(page, "what-matters");
  await page.locator("textarea").focus();
  await page.keyboard.type(wish);
  await page.keyboard.press("Tab"); // "Why we ask"
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await arrive(page, "heard-wish");
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    if (
      await page
        .locator('[name="thoughts"]')
        .first()
        .evaluate((box) => box === document.activeElement)
    )
      break;
  }
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await arrive(page, "heard-offers");
});

test("the focus goes to the page that helps, so that a screen reader reads it @javascript", async ({ page }) => {
  await openAfter(page, upTo("what-matters"));
  await take(page, ["what-matters", { "own-words": wish }]);
  await arrive(page, "heard-wish");
  await expect(page.locator("#question")).toBeFocused();
});

test("what was understood is said back with its ticks, and can be put right", async ({ page, axe }) => {
  await openAfter(page, upTo("what-matters"));
  await take(page, ["what-matters", { "own-words": "I am lonely and I am in debt, and I am worn out" }]);
  await arrive(page, "what-would-help");
  await expect(page.getByText(/^It sounds like .+ matter most\. Have I got that right\?$/)).toBeVisible();
  await expect(page.getByLabel("Company", { exact: true })).toBeChecked();
  await expect(page.getByLabel("Money", { exact: true })).toBeChecked();
  await expect(page.getByRole("main").getByText("Is there someone who can be with you today?")).toBeVisible();
  await looksRight(page, axe);
  await page.getByLabel("Money", { exact: true }).uncheck();
  await continueButton(page).click();
  await arrive(page, "name");
  await expect(page.getByText("Is there someone who can be with you today?")).toHaveCount(0);
  const said = page.getByRole("listitem").filter({ hasText: "What would you like help with?" });
  await expect(said).toContainText("Company");
  await expect(said).not.toContainText("Money");
});

test("an answer that is not taken three times brings the offer of a person", async ({ page, axe }) => {
  await openAfter(page, upTo("postcode"));
  const said: string[] = [];
  for (let time = 1; time <= 3; time++) {
    await arrive(page, "postcode");
    await fill(page, { postcode: `somewhere ${time}` });
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await continueButton(page).click();
    await answered;
    await expect(page.locator("#postcode")).toHaveValue(`somewhere ${time}`);
    const offered = page.locator("main").getByRole("link", { name: "Ask us to ring you" });
    await expect(offered).toHaveCount(time < 3 ? 0 : 1);
    said.push(await page.locator("#postcode-error").innerText());
  }
  expect(said[1]).not.toBe(said[0]);
  await looksRight(page, axe);
  await take(page, ["postcode", { postcode: "TS18 1HU" }]);
  await arrive(page, "reach");
});

test("the safety card can be filled in and printed, and nothing of it leaves the page", async ({ page, axe }) => {
  await openAfter(page, upTo("age"));
  await arrive(page, "age");
  const sent: string[] = [];
  await page.goto("/safety-card");
  page.on("request", (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`));
  await page.getByLabel("Who I can be with").fill("My sister Dawn");
  await page.getByLabel("What I will put out of reach").fill("My tablets");
  await expect(page.locator("main form")).toHaveCount(0);
  await expect(page.locator("main")).toContainText(/999[\s\S]*111[\s\S]*116 123[\s\S]*85258/);
  await looksRight(page, axe);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByLabel("Who I can be with")).toHaveValue("My sister Dawn");
  await expect(page.getByText("We keep nothing of it")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  expect(sent.filter((one) => !one.startsWith("GET ") || /Dawn|tablets/i.test(one))).toEqual([]);
  await page.getByRole("link", { name: "Back" }).click();
  await arrive(page, "age");
  await page.goto("/safety-card");
  await expect(page.getByLabel("Who I can be with")).toHaveValue("");
});
