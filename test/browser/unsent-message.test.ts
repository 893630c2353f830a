import type { Page } from "@playwright/test";
import { askToBeRung } from "#test/browser/support/ask-to-be-rung.ts";
import { expectFitsNarrow } from "#test/browser/support/narrow.ts";
import { expectLeft, neutralOrigin, standInForNeutralSite } from "#test/browser/support/neutral-site.ts";
import { expect, test } from "#test/browser/support/test.ts";
import { whileStorageIsHeld } from "#test/browser/support/while-storage-is-held.ts";

test.use({ expectedOrigin: neutralOrigin, expectedStatuses: [503] });
test.beforeEach(({ context }) => standInForNeutralSite(context));

const words = "I do not get out much, and the evenings are long";
const keptWords = "We kept what you typed. It is not sent yet.";

const box = (page: Page) => page.getByLabel("Your message");
const inTab = (page: Page) => page.evaluate(() => sessionStorage.getItem("unsent"));

/** A person on their tracking page, in the middle of a message. */
async function typeMessage(page: Page): Promise<void> {
  await askToBeRung(page, { name: "Hilda" });
  await page.getByRole("link", { name: "your page" }).click();
  await expect(box(page)).toBeVisible();
  await box(page).pressSequentially(words);
}

test("a message that is being typed comes back after a reload, in this tab alone, until it is taken @javascript", async ({
  page,
  context,
  axe,
}) => {
  await typeMessage(page);
  await page.reload();
  await expect(page.getByText(keptWords)).toBeVisible();
  await expect(box(page)).toHaveValue(words);
  await expect(page.locator("#words-count")).toContainText("letters left");
  await expectFitsNarrow(page);
  await axe(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(box(other)).toHaveValue("");
  await other.close();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.locator(".talk__words")).toHaveText(words);
  await expect(box(page)).toHaveValue("");
  await expect.poll(() => inTab(page)).toBeNull();
  await page.reload();
  await expect(box(page)).toHaveValue("");
  await expect(page.getByText(keptWords)).toHaveCount(0);
});

test("a message that could not be saved is still there after a reload, and can be sent then @javascript", async ({
  page,
  site,
}) => {
  await typeMessage(page);
  await whileStorageIsHeld(site, async () => {
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.getByRole("alert").first()).toContainText("We could not save this just now.");
    await expect(box(page)).toHaveValue(words);
  });
  await page.reload();
  await expect(page.getByText(keptWords)).toBeVisible();
  await expect(box(page)).toHaveValue(words);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.locator(".talk__words")).toHaveText(words);
});

test("a message older than half an hour is not put back @javascript", async ({ page }) => {
  await page.clock.install();
  await typeMessage(page);
  const address = page.url();
  await page.goto("/help-now");
  await page.clock.fastForward(31 * 60_000);
  await page.goto(address);
  await expect(box(page)).toHaveValue("");
  expect(await inTab(page)).toBeNull();
});

test("closing the page on this device takes the unsent message with it @javascript", async ({ page }) => {
  await typeMessage(page);
  expect(await inTab(page)).toContain(words);
  await page.getByRole("button", { name: "Close this on this device" }).click();
  await expect(page).toHaveURL(/\/$/);
  expect(await inTab(page)).toBeNull();
});

test("leaving quickly takes the unsent message with it @javascript", async ({ page }) => {
  await typeMessage(page);
  const address = page.url();
  await page.locator(".exit-bar").getByRole("button", { name: "Exit this page" }).click();
  await expectLeft(page);
  await page.goto(address);
  await expect(page).toHaveURL(/\/track$/);
  await expect(async () => expect(await inTab(page)).toBeNull()).toPass({ timeout: 5_000 }); // the tab may still be arriving
});
