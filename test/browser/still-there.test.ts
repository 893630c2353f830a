import type { Page } from "@playwright/test";
import { arrive, continueButton, start, upTo, walk } from "#test/browser/support/journey.ts";
import { expect, test } from "#test/browser/support/test.ts";

const minute = 60_000;
const words = "I do not get out much";

async function typeWords(page: Page): Promise<void> {
  await start(page);
  await walk(page, upTo("what-matters"));
  await arrive(page, "what-matters");
  await expect(page.locator("[name=own-words]")).toBeVisible();
  await page.locator("[name=own-words]").pressSequentially(words);
}

test("a page that nobody touches warns, is covered, and is as it was after one press @javascript", async ({
  page,
  axe,
}) => {
  await page.clock.install();
  await typeWords(page);
  const box = page.locator("[name=own-words]");
  await page.clock.runFor(13 * minute + 6_000);
  await expect(page.locator("#exit-soon")).toContainText("We will hide this page in 2 minutes. Nothing is lost.");
  await expect(box).toBeFocused();
  await axe(page);
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator("#exit-soon")).toHaveText("");
  await page.clock.runFor(15 * minute + 6_000);
  await expect(page.getByText("Are you still there?")).toBeVisible();
  await expect(page.getByRole("button", { name: "Carry on" })).toBeFocused();
  expect((await page.locator("body").innerText()).split(/\s*\n\s*/)).toEqual(["Are you still there?", "Carry on"]);
  await expect(box).toBeHidden();
  await axe(page);
  await page.keyboard.press("Enter");
  await expect(box).toHaveValue(words);
  await expect(box).toBeFocused();
});

test("after half an hour the words that were not sent are gone from the tab, and what was sent is there @javascript", async ({
  page,
}) => {
  await page.clock.install();
  await typeWords(page);
  await page.clock.runFor(31 * minute);
  await expect(page.getByText("We removed words that were not sent")).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem("unsent"))).toBeNull();
  await page.getByRole("button", { name: "Carry on" }).click();
  await arrive(page, "what-matters");
  await expect(page.locator("[name=own-words]")).toHaveValue("");
  await expect(page.getByText("Show your earlier answers (2)")).toBeVisible();
});

test("a page without the journey's way out is never covered @javascript", async ({ page }) => {
  await page.clock.install();
  await page.goto("/how-it-works");
  await page.clock.runFor(40 * minute);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("html")).not.toHaveAttribute("data-cover");
});

test("what is typed comes back after a reload, in this tab alone, until it is taken @javascript", async ({
  page,
  context,
}) => {
  await typeWords(page);
  await page.reload();
  await expect(page.getByText("We kept what you typed. It is not sent yet.")).toBeVisible();
  await expect(page.locator("[name=own-words]")).toHaveValue(words);
  await expect(page.locator("#own-words-count")).toContainText("letters left");
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator("[name=own-words]")).toHaveValue("");
  await other.close();
  await continueButton(page).click();
  await arrive(page, "what-would-help");
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem("unsent"))).toBeNull();
  await page.goBack();
  await arrive(page, "what-matters");
  await expect(page.locator("[name=own-words]")).toHaveValue(words);
  await expect(page.getByText("We kept what you typed")).toHaveCount(0);
});

test("choices come back too; what is refused stays until it is taken @javascript", async ({ page }) => {
  await start(page);
  await walk(page, upTo("birth-date"));
  await arrive(page, "birth-date");
  await page.locator('[name="birth-day"]').fill("31");
  await page.locator('[name="birth-month"]').fill("2");
  await continueButton(page).click();
  await expect(page.getByRole("alert").or(page.locator(".nhsuk-error-summary")).first()).toBeVisible();
  await page.reload();
  await expect(page.locator('[name="birth-day"]')).toHaveValue("31");
  await page.goto("/refer/guide/what-would-help");
  await page.locator('[name="needs"][value="money"]').uncheck();
  await page.reload();
  await expect(page.locator('[name="needs"][value="money"]')).not.toBeChecked();
  await expect(page.locator('[name="needs"][value="company"]')).toBeChecked();
});

test("words older than half an hour are not put back @javascript", async ({ page }) => {
  await page.clock.install();
  await typeWords(page);
  await page.goto("/help-now");
  await page.clock.fastForward(31 * minute);
  await page.goto("/refer/guide/what-matters");
  await expect(page.locator("[name=own-words]")).toHaveValue("");
  await expect(page.getByText("We kept what you typed")).toHaveCount(0);
});
