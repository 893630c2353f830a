import type { Page } from "@playwright/test";
import { arrive, continueButton, ownTurns, send, start, take, upTo, walk } from "#test/browser/support/journey.ts";
import { expectFitsNarrow } from "#test/browser/support/narrow.ts";
import { openAfter } from "#test/browser/support/open-after.ts";
import { expectSaid, listenToRegions } from "#test/browser/support/said-aloud.ts";
import { expect, test } from "#test/browser/support/test.ts";

const turnOf = (page: Page, asked: string) => page.locator(".chat li").filter({ hasText: asked });

test("at once the guide says that it is no person, and when somebody reads; later it says so in short", async ({
  page,
}) => {
  await start(page);
  await arrive(page, "who");
  const first = page.locator("main").getByText("I’m an automatic guide, not a person.");
  await expect(first).toBeInViewport();
  await expect(first).toContainText("working days, after you send it: Monday to Friday, 9am to 5pm.");
  await expect(first).toContainText(/We are (at work now, until|next at work (today,|on) \w+day \d+ \w+, at) /);
  await take(page, ["who", { who: ["me"] }]);
  await arrive(page, "how-are-things");
  await expect(page.locator("main").getByText("I’m an automatic guide, not a person.")).not.toContainText("9am");
});

test("what was asked and said stays above the question, each with a way to change it, and nothing is lost", async ({
  page,
  axe,
}) => {
  await openAfter(page, upTo("postcode"));
  await page.goto("/refer/guide/postcode");
  await arrive(page, "postcode");
  const name = turnOf(page, "What is your name?");
  await expect(name).toContainText("Pat");
  await expect(name.getByRole("link", { name: "Change What is your name?" })).toBeVisible();
  await expect(turnOf(page, "What is your date of birth?")).toContainText("27 March 1947");
  await expect(turnOf(page, "Who is this for?")).toBeHidden();
  const earlier = page.locator("summary", { hasText: "Show your earlier answers (6)" });
  await earlier.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".chat li:visible")).toHaveCount(8);
  await expect(turnOf(page, "What matters to you just now?")).toContainText("I miss my wife.");
  await axe(page);
  await expectFitsNarrow(page);
});

test("the page opens at the question, with the last answer above it, on the screen of an old phone", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 480 });
  await openAfter(page, upTo("birth-date"));
  await walk(page, ownTurns.slice(7, 8));
  await arrive(page, "postcode");
  await expect(page.getByRole("heading", { level: 1 })).toBeInViewport({ ratio: 1 });
  await expect(page.locator("#postcode")).toBeInViewport({ ratio: 1 });
  await expect(page.getByText("27 March 1947")).toBeInViewport();
  await expect(page.getByRole("link", { name: "Get help now" }).first()).toBeInViewport();
  await expect(page.locator("#question")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator("#postcode")).toBeFocused();
});

test("a question and its choices are one group, which says how many there are", async ({ page }) => {
  await start(page);
  await arrive(page, "who");
  const group = page.getByRole("group", { name: "Who is this for? 3 choices" });
  await expect(group.getByRole("radio")).toHaveCount(3);
  await expect(group.getByRole("heading", { level: 1 })).toBeVisible();
});

test("an earlier answer is changed in the middle of the way, and the way goes on where it was", async ({ page }) => {
  await openAfter(page, upTo("birth-date"));
  await arrive(page, "birth-date");
  await page.getByRole("link", { name: "Change What is your name?" }).click();
  await arrive(page, "name");
  await expect(page.locator("[name=called]")).toHaveValue("Pat");
  await expect(turnOf(page, "What is your name?")).toHaveCount(0);
  await take(page, ["name", { called: "Patricia" }]);
  await arrive(page, "birth-date");
  await expect(turnOf(page, "What is your name?")).toContainText("Patricia");
});

test("at every question a reload shows the same question and the same conversation", async ({ page }) => {
  await start(page);
  for (const turn of ownTurns) {
    await arrive(page, turn[0]);
    const before = await page.locator("main").innerText();
    await page.reload();
    await arrive(page, turn[0]);
    expect(await page.locator("main").innerText()).toBe(before);
    await take(page, turn);
  }
  await arrive(page, "check");
  await send(page);
});

test("each new question is said once, by one announcer, and the focus says only its place @javascript", async ({
  page,
}) => {
  await start(page);
  await arrive(page, "who");
  await expect(page.locator("#announcer")).toHaveText(/^I’m an automatic guide.* Who is this for\? 3 choices$/);
  await listenToRegions(page);
  const age = "Are you 18 or over? 2 choices";
  const feelings =
    "How are things for you right now? Information: Nobody is reading this yet, so please do not wait for us. You can go on, whatever you choose. 5 choices";
  await take(page, ["who", { who: ["me"] }]);
  const first = [{ region: "announcer", words: feelings }];
  await expectSaid(page, first);
  await expect(page.locator("#question")).toBeFocused();
  await expect(page.locator("#question")).toHaveAccessibleName("Question 2");
  await take(page, ["how-are-things", { now: ["ok"] }]);
  await expectSaid(page, [...first, { region: "announcer", words: age }]);
  await page.getByRole("link", { name: "Back", exact: true }).click();
  await expectSaid(page, [...first, { region: "announcer", words: age }, ...first]);
});

test("the same wrong answer is said again each time, once, and takes the focus again @javascript", async ({ page }) => {
  await openAfter(page, upTo("postcode"));
  await arrive(page, "postcode");
  await take(page, ["postcode", { postcode: "somewhere" }]);
  await expect(page.locator(".nhsuk-error-summary")).toBeFocused();
  await take(page, ["postcode", { postcode: "somewhere" }]);
  await expect(page.locator("#postcode-error")).toContainText("A postcode has two parts");
  await listenToRegions(page);
  const words = await page.locator(".nhsuk-error-summary li").innerText();
  for (const times of [1, 2]) {
    await take(page, ["postcode", { postcode: "somewhere" }]);
    await expectSaid(
      page,
      Array.from({ length: times }, () => ({ region: "announcer", words })),
    );
    await expect(page.locator(".nhsuk-error-summary")).toBeFocused();
  }
});

test("nothing is said and nothing moves while nobody acts @javascript", async ({ page }) => {
  await openAfter(page, upTo("postcode"));
  await arrive(page, "postcode");
  await listenToRegions(page);
  await page.locator("#postcode").fill("TS18 1HU");
  const before = await page.evaluate(() => scrollY);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await expect(page.locator("#postcode")).toBeFocused();
  await continueButton(page).click();
  await arrive(page, "reach");
  await expectSaid(page, [
    { region: "announcer", words: expect.stringContaining("How shall we get in touch with you?") },
  ]);
});
