import type { Page } from "@playwright/test";
import { arrive, upTo } from "#test/browser/support/journey.ts";
import { expectFitsNarrow } from "#test/browser/support/narrow.ts";
import { openAfter } from "#test/browser/support/open-after.ts";
import { expect, test } from "#test/browser/support/test.ts";

async function tryCode(page: Page, code: string, word: string): Promise<void> {
  await page.getByLabel("Your code").fill(code);
  await page.getByLabel("Your word").fill(word);
  await page.getByRole("button", { name: "Continue" }).click();
}

test("a person stops in the middle, and goes on from another device with a code and a word", async ({
  page,
  browser,
  baseURL,
  javascript,
  axe,
}) => {
  await openAfter(page, upTo("what-matters"));
  await arrive(page, "what-matters");
  await page.getByRole("link", { name: "Stop now and come back later" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Stop now and come back later" })).toBeVisible();
  await expectFitsNarrow(page);
  await page.getByRole("button", { name: "Get a code" }).click();
  await expect(page.locator(".nhsuk-error-summary")).toContainText("Choose a word with four letters or more.");
  await axe(page);
  await page.getByLabel("Choose a word").fill("marigold");
  await page.getByRole("button", { name: "Get a code" }).click();
  const code = (await page.locator(".panel .nhsuk-heading-l, main .nhsuk-heading-l").last().innerText()).trim();
  expect(code).toMatch(/^[BCDFGHJKMNPRTVWX]{4}\s[BCDFGHJKMNPRTVWX]{4}$/);
  await expect(page.getByText(/We keep your answers until \w+day \d+ \w+ \d{4}\./)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
  await axe(page);
  await expectFitsNarrow(page);

  const library = await browser.newContext({ ...(baseURL && { baseURL }), javaScriptEnabled: javascript });
  try {
    const other = await library.newPage();
    await other.goto("/refer");
    await other.getByRole("link", { name: "Use your code" }).click();
    await tryCode(other, code, "rose");
    await expect(other.locator(".nhsuk-error-summary")).toContainText("That code and word do not open anything.");
    await axe(other);
    await expectFitsNarrow(other);
    await tryCode(other, code.toLowerCase(), "Marigold");
    await arrive(other, "what-matters");
    await expect(other.getByText("Show your earlier answers (2)")).toBeVisible();
  } finally {
    await library.close();
  }
  await page.goto("/refer/guide/what-matters");
  await expect(page).toHaveURL(/\/refer$/);
});

test("whoever stops with a code closes the answers here and can still come back", async ({ page }) => {
  await openAfter(page, upTo("practice"));
  await page.goto("/refer/stop/guide");
  await page.getByLabel("Choose a word").fill("harebell");
  await page.getByRole("button", { name: "Get a code" }).click();
  const code = (await page.locator("main .nhsuk-heading-l").last().innerText()).trim();
  await page.getByRole("button", { name: "Stop, and close my answers here" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "We have cleared this device" })).toBeVisible();
  await page.getByRole("link", { name: "your code to come back" }).click();
  await tryCode(page, code, "harebell");
  await arrive(page, "practice");
  await page.goto("/refer");
  await expect(page.getByText(/You have a code\. With it we keep what you wrote until/)).toBeVisible();
});

test("what is missing is asked for, and a page that nobody began leads to the start", async ({ page }) => {
  await page.goto("/refer/come-back");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.locator(".nhsuk-error-summary")).toContainText("Enter your code: eight letters.");
  await expect(page.locator(".nhsuk-error-summary")).toContainText("Enter the word that you chose.");
  await page.goto("/refer/stop/guide");
  await expect(page).toHaveURL(/\/refer$/);
  expect((await page.goto("/refer/stop/other"))?.status()).toBe(404);
});
