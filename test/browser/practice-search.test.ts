import type { Page } from "@playwright/test";
import { arrive, continueButton, upTo } from "#test/browser/support/journey.ts";
import { expectFitsNarrow } from "#test/browser/support/narrow.ts";
import { openAfter } from "#test/browser/support/open-after.ts";
import { expect, test } from "#test/browser/support/test.ts";

async function look(page: Page, words: string, javascript: boolean): Promise<void> {
  const box = page.getByLabel("Look for the GP practice");
  await box.fill(words);
  if (javascript) await box.press("Enter");
  else await page.getByRole("button", { name: "Find" }).click();
}

test.beforeEach(async ({ page }) => {
  await openAfter(page, upTo("practice"));
  await arrive(page, "practice");
});

test("practices at one address are told apart by name, and each shows its address", async ({
  page,
  javascript,
  axe,
}) => {
  await look(page, "TS18 1HU", javascript);
  const densham = page.getByRole("radio", { name: "The Densham Surgery" });
  const dovecot = page.getByRole("radio", { name: "The Dovecot Surgery" });
  await expect(densham).toBeVisible();
  await expect(dovecot).toHaveAccessibleDescription(/Lawson Street.*TS18 1HU/);
  await axe(page);
  await expectFitsNarrow(page);
});

test("a long list says so, and an empty one says what to do", async ({ page, javascript, axe }) => {
  await look(page, "medical", javascript);
  await expect(page.locator(".search-count")).toContainText("Here are the first 10. Add its town to see fewer.");
  await look(page, "zzqqxx", javascript);
  await expect(page.locator(".search-count")).toContainText("We found no practice for “zzqqxx”.");
  await expect(page.getByLabel("I’m not sure")).toBeVisible();
  await axe(page);
});

test("what is looked for never stands in an address", async ({ page, javascript }) => {
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url()));
  await look(page, "densham", javascript);
  await expect(page.getByLabel("The Densham Surgery")).toBeVisible();
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page).toHaveURL(/\/refer\/guide\/practice#find$/);
  await expect(page.getByLabel("Look for the GP practice")).toHaveValue("densham");
  await expect(page.getByLabel("The Densham Surgery")).toBeVisible();
  expect(addresses.filter((address) => address.includes("densham"))).toEqual([]);
});

test("nothing that is typed there can break the page", async ({ page, javascript }) => {
  for (const words of [
    `<script>document.title="x"</script>`,
    `"' OR 1=1; --`,
    "%00 \\ * ? [ ( ~2",
    "مرحبا 👩🏽‍⚕️",
    "st ".repeat(60),
  ]) {
    await look(page, words, javascript);
    await expect(page.locator(".search-count")).toContainText(/found|fit/);
    await expect(page).toHaveTitle("A few questions");
    await expect(page.getByLabel("I’m not sure")).toBeVisible();
  }
});

test("Continue after typing, with nothing chosen, asks to choose and keeps what was typed and found", async ({
  page,
  javascript,
}) => {
  await look(page, "densham", javascript);
  await expect(page.getByLabel("The Densham Surgery")).toBeVisible();
  await continueButton(page).click();
  await expect(page.locator(".nhsuk-error-summary")).toContainText("Choose your GP practice");
  await expect(page.getByLabel("Look for the GP practice")).toHaveValue("densham");
  await page.getByLabel("The Densham Surgery").check();
  await continueButton(page).click();
  await arrive(page, "what-matters");
  await page.getByRole("link", { name: "Back", exact: true }).click();
  await arrive(page, "practice");
  await expect(page.getByLabel("The Densham Surgery")).toBeChecked();
});

test("Enter on a chosen answer goes on, and Enter in the search box looks @no-javascript", async ({ page }) => {
  await page.getByLabel("Look for the GP practice").fill("densham");
  await page.getByLabel("Look for the GP practice").press("Enter");
  await page.getByLabel("The Densham Surgery").check();
  await page.getByLabel("The Densham Surgery").press("Enter");
  await arrive(page, "what-matters");
});
