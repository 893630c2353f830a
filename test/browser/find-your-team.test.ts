import type { Page } from "@playwright/test";
import { expectFitsNarrow } from "#test/browser/support/narrow.ts";
import { expect, test } from "#test/browser/support/test.ts";

const words = "TS18 1HU";

/** Every address that the browser asked for, and every one that it would name as where it came from. */
function watchAddresses(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url(), request.headers()["referer"] ?? ""));
  return asked;
}

test("the team of a practice is found by its postcode, and no word of it stands in any address", async ({
  page,
  axe,
  site,
}) => {
  const asked = watchAddresses(page);
  await page.goto("/find-your-team");
  await page.getByLabel("Your GP practice").fill(words);
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("heading", { name: /practices? found/ })).toBeVisible();
  await expect(page.getByLabel("Your GP practice")).toHaveValue(words);
  await expectFitsNarrow(page);
  await axe(page);
  const first = page.locator(".practice-list button").first();
  const practice = await first.innerText();
  await first.click();
  await expect(page.getByRole("heading", { name: practice })).toBeVisible();
  await expect(page.getByText("They ring from")).toBeVisible();
  await expectFitsNarrow(page);
  await axe(page);
  await page.getByRole("button", { name: "See the practices that we found again" }).click();
  await expect(page.getByLabel("Your GP practice")).toHaveValue(words);
  await page.locator(".practice-list button").first().click();
  await expect(page.getByRole("heading", { name: practice })).toBeVisible();
  await page.getByRole("link", { name: "Search again" }).click();
  await expect(page.getByLabel("Your GP practice")).toHaveValue("");
  expect(asked.filter((address) => address.includes("/find-your-team") && address.includes("?"))).toEqual([]);
  expect(asked.filter((address) => /TS18|1HU|[A-Z]\d{5}/i.test(new URL(address || site.url).search))).toEqual([]);
  expect(site.output()).not.toMatch(/TS18/i);
});

test("after the search the focus is at the main part, so that it is read from its heading on @javascript", async ({
  page,
}) => {
  await page.goto("/find-your-team");
  await page.getByLabel("Your GP practice").fill("Stockton");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /practices found/ })).toBeVisible();
  await expect(page.locator("#main-content")).toBeFocused();
  await expect(page.locator("h1")).toBeInViewport();
  await page.locator(".practice-list button").nth(1).click();
  await expect(page.getByText("Part of")).toBeVisible();
  await expect(page.locator("#main-content")).toBeFocused();
  await expect(page.locator("h1")).toBeInViewport();
});

test("words that find nothing are told so, with what to do; words of danger show whom to ring", async ({ page }) => {
  await page.goto("/find-your-team");
  await page.getByLabel("Your GP practice").fill("I want to die");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("heading", { name: /^No practice found for/ })).toBeVisible();
  await expect(page.locator(".care-card").first()).toContainText("116 123");
});
