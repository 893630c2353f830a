import type { Page } from "@playwright/test";
import { askToBeRung } from "#test/browser/support/ask-to-be-rung.ts";
import { openListAt } from "#test/browser/support/desk-list.ts";
import { expect, test } from "#test/browser/support/test.ts";

const danger = "Thank you for ringing. 😔 I want to kill myself. My sister is away.";

test("words of danger in a message show help once, and stand marked at the desk until a named person says what they did", async ({
  page,
  context,
  axe,
  signedInAs,
}) => {
  await askToBeRung(page, { name: "Hedwig" });
  await page.getByRole("link", { name: "your page" }).click();
  await write(page, danger);
  await expect(page.getByText("We have what you wrote.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "If you are in danger now" })).toBeVisible();
  await expect(page.locator(".talk__words")).toHaveText(danger);
  await axe(page);
  await write(page, "I want to kill myself");
  await expect(page.locator(".talk__words")).toHaveCount(2);
  await expect(page.getByRole("heading", { name: "If you are in danger now" })).toHaveCount(0);

  await context.clearCookies();
  await signedInAs("emma.garbutt@example.org");
  await openListAt(page, "urgent", "Hedwig");
  const card = page.getByRole("listitem").filter({ hasText: "Hedwig" });
  await expect(card).toContainText("Suicide, or not wanting to live");
  await expect(card).toContainText("Level A: life may be at risk.");
  await expect(card).toContainText("Nobody has said that they act on it. It has waited");
  await axe(page);

  await card.getByRole("link", { name: "Hedwig" }).click();
  await expect(page.locator(".talk mark").filter({ hasText: "kill myself" })).toHaveCount(2); // one in each message
  await expect(page.locator(".talk__words").first()).toContainText(
    "[noticed: suicide, or not wanting to live]. My sister is away.",
  );
  await expect(page.getByText("Only staff see this").first()).toBeVisible();
  await axe(page);

  await act(page);
  await expect(page.getByRole("alert").getByRole("link", { name: "Choose what you did" })).toBeVisible();
  await axe(page);
  await page.getByLabel("Something else").check();
  await act(page);
  await expect(page.getByRole("alert").getByRole("link", { name: "Say it in a few words" })).toBeVisible();
  await expect(page.getByLabel("Something else")).toBeChecked();
  await page.getByLabel("I told the safeguarding lead").check();
  await page.getByLabel("In a few words").fill("Her neighbour sits with her.");
  await act(page);
  await expect(page.getByText("Your name and what you did stand beside the flag.")).toBeVisible();
  const flag = page.locator(".card--strong");
  await expect(flag).toContainText(/Emma Garbutt acted on it, \w+ \d+ \w+ at \d/);
  await expect(flag).toContainText("I told the safeguarding lead");
  await expect(flag).toContainText("Her neighbour sits with her.");
  await expect(page.getByText("What was done about the flag")).toBeVisible();
  await axe(page);
});

test("where nothing was noticed the desk says so and never that there is no risk, and leads to the scorecard", async ({
  page,
  axe,
  signedInAs,
}) => {
  await askToBeRung(page, { name: "Winifred" });
  const reference = (await page.locator(".nhsuk-panel .nhsuk-heading-l").innerText()).replaceAll(/\s/gu, "");
  await signedInAs("emma.garbutt@example.org");
  await page.goto(`/desk/${reference}`);
  await expect(
    page.getByText("No warning words noticed. The guide misses some: see the scorecard", { exact: true }),
  ).toBeVisible();
  expect((await page.locator("main").innerText()).toLowerCase()).not.toContain("no risk");
  await page.getByRole("link", { name: "see the scorecard" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "How we listen for danger" })).toBeVisible();
  await expect(page.getByText("It is not a medical device, and it has not been clinically validated.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: /Scorecard/ })).toBeVisible();
  await axe(page);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await axe(page);
});

async function write(page: Page, words: string): Promise<void> {
  await page.getByLabel("Your message").fill(words);
  await page.getByRole("button", { name: "Send" }).click();
}

async function act(page: Page): Promise<void> {
  await page.getByRole("button", { name: "I have seen the flag, and act on it" }).click();
}
