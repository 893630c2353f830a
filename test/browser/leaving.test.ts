import type { Page } from "@playwright/test";
import { conversationOn, findStored } from "#test/browser/support/data-folder.ts";
import { arrive, ownTurns, send, start, take, upTo } from "#test/browser/support/journey.ts";
import { expectLeft, neutralOrigin, standInForNeutralSite } from "#test/browser/support/neutral-site.ts";
import { goOnAfter, openAfter } from "#test/browser/support/open-after.ts";
import { expect, test } from "#test/browser/support/test.ts";

test.use({ expectedOrigin: neutralOrigin });
test.beforeEach(({ context }) => standInForNeutralSite(context));

const secret = "He must not read this";

async function writeSecret(page: Page): Promise<string> {
  await start(page);
  await arrive(page, "who");
  await goOnAfter(page, upTo("what-matters"));
  await take(page, ["what-matters", { "own-words": secret }]);
  await arrive(page, "what-would-help");
  return conversationOn(page);
}

function exitButton(page: Page) {
  return page.locator(".exit-bar").getByRole("button", { name: "Exit this page" });
}

/** Goes back as far as the tab goes; nothing that was written may stand on any page. */
async function expectNothingBehind(page: Page): Promise<void> {
  for (let steps = 0; steps < 3; steps++) {
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1, name: "Ask for a link worker" })).toBeVisible();
    expect(await page.content()).not.toContain(secret);
  }
}

test("the button leaves, ends what was open and removes it; Back shows nothing", async ({ page, context, site }) => {
  const conversation = await writeSecret(page);
  await exitButton(page).click();
  await expectLeft(page);
  await expect.poll(() => findStored(site, conversation)).toBeNull();
  await expect.poll(() => context.cookies()).toEqual([]); // the answer to leaving comes a moment after the act
  await expectNothingBehind(page);
  await expect(page.getByRole("button", { name: "Start", exact: true })).toBeVisible();
});

test("what was sent is still there for the reference and the word, and closed on this device", async ({
  page,
  site,
}) => {
  await openAfter(page, ownTurns);
  await arrive(page, "check");
  const conversation = await conversationOn(page);
  await send(page);
  await exitButton(page).click();
  await expectLeft(page);
  await page.goto("/refer/sent");
  await expect(page).toHaveURL(/\/track$/);
  expect(findStored(site, conversation)).toMatchObject({ state: "sent", referrals: 1 });
});

test("the button is in reach at every place of every page of the journey, and on no page of staff", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 }); // 1280 by 1024 at 400 %
  for (const path of [
    "/refer",
    "/refer/call-back",
    "/refer/questions",
    "/track",
    "/help-now",
    "/leaving-quickly",
    "/design",
  ]) {
    await page.goto(path);
    for (const share of [0, 0.5, 1]) {
      await page.mouse.wheel(0, -100_000);
      const height = await page.locator("html").evaluate((html) => html.scrollHeight);
      if (share > 0) await page.mouse.wheel(0, height * share);
      await expect(exitButton(page)).toBeInViewport({ ratio: share > 0 ? 1 : 0 });
    }
  }
  for (const path of ["/", "/sign-in", "/how-it-works"]) {
    await page.goto(path);
    await expect(page.getByRole("button", { name: "Exit this page" })).toHaveCount(0);
  }
});

test("what has the focus is never under the button @javascript", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto("/refer");
  await page.getByRole("link", { name: "Members: sign in" }).focus(); // not by the End key: the browser goes on rolling after it
  const belowTheBar = () =>
    page.evaluate(() => {
      const bar = document.querySelector(".exit-bar")?.getBoundingClientRect().bottom ?? 0;
      return (document.activeElement?.getBoundingClientRect().top ?? 0) - bar;
    });
  for (let presses = 0; presses < 14; presses++) {
    await page.keyboard.press("Shift+Tab");
    await expect.poll(belowTheBar).toBeGreaterThanOrEqual(0); // the page follows the focus a moment later
  }
});

test("whoever goes by keys finds the way out right after the first link", async ({ page }) => {
  await writeSecret(page);
  await page.goto(new URL(page.url()).pathname); // from its top, not from the question
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const first = page.locator(":focus");
  await expect(first).toHaveText("Exit this page");
  await expect(first).toBeInViewport({ ratio: 1 });
  expect((await first.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await page.keyboard.press("Enter");
  await expectLeft(page);
  await expectNothingBehind(page);
});

test("Shift three times leaves, and says how many are left @javascript", async ({ page }) => {
  await writeSecret(page);
  const said = page.locator("#exit-said");
  await page.keyboard.press("Shift");
  await expect(said).toHaveText("Shift. To exit this page, press it 2 more times.");
  await page.keyboard.press("Shift");
  await expect(said).toHaveText("Shift. To exit this page, press it 1 more time.");
  await page.keyboard.press("Shift");
  await expectLeft(page);
  await expectNothingBehind(page);
});

test("capitals, another key, waiting and Escape do not leave @javascript", async ({ page }) => {
  await page.clock.install();
  await page.goto("/refer/come-back");
  const said = page.locator("#exit-said");
  await page.getByLabel("Your word").focus();
  for (const key of ["Shift+A", "Shift+B", "Shift+C", "Escape", "Escape", "Escape"]) await page.keyboard.press(key);
  await expect(said).toHaveText("");
  for (const key of ["Shift", "Shift", "x", "Shift", "Shift"]) await page.keyboard.press(key);
  await expect(said).toHaveText("Shift. To exit this page, press it 1 more time.");
  await page.clock.runFor(5_100);
  await expect(said).toHaveText("Exit this page: you have not left. To leave, press Shift 3 times.");
  await page.clock.runFor(5_100);
  await expect(said).toHaveText("");
  await page.keyboard.press("Shift");
  await expect(said).toHaveText("Shift. To exit this page, press it 2 more times.");
  await expect(page).toHaveURL(/come-back$/);
});

test("the page is covered in the same moment, before anything is asked of the network @javascript", async ({
  page,
}) => {
  await writeSecret(page);
  const covered = await page.evaluate(() => {
    document.querySelector<HTMLButtonElement>(".exit-bar button")?.click();
    const shown = [...document.body.children].filter((part) => getComputedStyle(part).display !== "none");
    return { words: shown.map((part) => (part as HTMLElement).innerText.trim()), kept: { ...sessionStorage } };
  });
  expect(covered).toEqual({ words: ["Loading"], kept: { left: "yes" } });
  await expectLeft(page);
});

test("pages of ours in other tabs leave too @javascript", async ({ page, context }) => {
  await writeSecret(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await exitButton(page).click();
  await expectLeft(page);
  await expectLeft(other);
});

test("clearing a device closes and removes what was not sent, says so, and Back shows nothing", async ({
  page,
  context,
  site,
  axe,
}) => {
  const conversation = await writeSecret(page);
  await page.getByRole("link", { name: "Clear my data on this device" }).click();
  await page.getByRole("button", { name: "Clear my data on this device" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "We have cleared this device" })).toBeVisible();
  expect(findStored(site, conversation)).toBeNull();
  expect(await context.cookies()).toEqual([]);
  await axe(page);
  // Two steps lead back into the guide; the browser may drop one that comes while the page before is still on its way.
  await expect(async () => {
    await page.goBack();
    expect(await page.content()).not.toContain(secret);
    await expect(page.getByRole("heading", { level: 1, name: "Ask for a link worker" })).toBeVisible({
      timeout: 3_000,
    });
  }).toPass();
});

test("the start page leads to what leaving does and does not do", async ({ page }) => {
  await page.goto("/refer");
  await page.getByRole("link", { name: "More about leaving quickly" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Leaving this page quickly" })).toBeVisible();
  await expect(page.getByText("opens BBC Weather in the place of this page")).toBeVisible();
  await page.goto("/leave");
  await expect(page).toHaveURL(/\/leaving-quickly$/);
});
