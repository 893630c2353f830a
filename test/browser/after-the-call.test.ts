import type { Page } from "@playwright/test";
import { arrive, continueButton, take, walk } from "#test/browser/support/journey.ts";
import { expectFitsNarrow } from "#test/browser/support/narrow.ts";
import { openAfter } from "#test/browser/support/open-after.ts";
import { expect, test } from "#test/browser/support/test.ts";

const nobody = /nobody is reading this yet|nobody will ring/i;

/** Somebody who thinks of ending their life asks for the call on the very first page of help. */
async function askForCall(page: Page): Promise<string> {
  await openAfter(page, [
    ["who", { who: ["me"] }],
    ["how-are-things", { now: ["ending-life"] }],
  ]);
  await arrive(page, "help-ending-life");
  await expect(page.locator("main")).toContainText("Nobody is reading this yet");
  await page.getByRole("link", { name: "Ask for this call" }).click();
  await page.getByLabel("What shall we call you?").fill("Kai");
  await page.getByLabel("Your phone number").fill("01632 960 123");
  await page.getByLabel("Yes, it is safe").check();
  await page
    .getByRole("group", { name: /18 or over/ })
    .getByLabel("Yes")
    .check();
  await page.getByRole("button", { name: "Ask for this call" }).click();
  await page.getByRole("heading", { name: "Thank you, Kai" }).waitFor();
  const promise = await page.getByText(/ will ring you (today,|on) /).innerText();
  await page.getByRole("link", { name: "go on with the questions" }).click();
  return promise;
}

test("once a call was asked for, the pages say who rings and when, as the receipt does", async ({ page, axe }) => {
  const promise = await askForCall(page);
  await arrive(page, "help-ending-life");
  const main = page.locator("main");
  const says = async () => {
    await expect(main).toContainText(`You asked us to ring you. ${promise}`);
    await expect(main).toContainText("What you write from here is added when you finish.");
    await expect(main).not.toContainText(nobody);
    await expectFitsNarrow(page);
  };
  await says();
  await axe(page);
  await page.goto("/refer/guide/how-are-things");
  await says();
  await page.goto("/refer/guide/help-ending-life");
  await walk(page, [
    ["help-ending-life", "read"],
    ["age", { age: ["adult"] }],
    ["practice", { practice: ["not-sure"] }],
    ["what-matters", { "own-words": "I am going to end my life tonight" }],
  ]);
  await arrive(page, "heard-life");
  await says();
  await axe(page);
  await page.goto("/refer/stop/guide");
  await expect(main).toContainText(promise);
});

test("whoever then gives an age under 18 sees who helps a child, and that we ring all the same; the desk is told", async ({
  page,
  axe,
  signedInAs,
}) => {
  const promise = await askForCall(page);
  await take(page, ["help-ending-life", "read"]);
  await take(page, ["age", { age: ["child"] }]);
  await expect(page).toHaveURL(/\/refer\/ended\/guide\/under-18(#question)?$/);
  const main = page.locator("main");
  await expect(main).toContainText(promise);
  await expect(main).toContainText("Childline");
  await expect(main).toContainText("The person who rings knows that you are under 18.");
  await expect(main).not.toContainText(/kept nothing|not kept anything/);
  await expectFitsNarrow(page);
  await axe(page);
  await page.getByRole("link", { name: "See how it goes" }).click();
  const reference = /\/track\/(\w{9})$/.exec((await page.waitForURL(/\/track\/\w{9}$/), page.url()))?.[1];
  await signedInAs("samuel.brough@example.org");
  await page.goto(`/desk/${reference}`);
  await expect(page.getByRole("heading", { name: /^Flag: Gave an age under 18; / })).toBeVisible();
  await expect(main).toContainText("were told that we ring all the same");
});

test("with a call standing, the third answer that cannot be taken does not offer another one", async ({ page }) => {
  const promise = await askForCall(page);
  await take(page, ["help-ending-life", "read"]);
  await arrive(page, "age");
  for (let tried = 0; tried < 3; tried += 1) {
    await continueButton(page).click();
    await expect(page.locator(".nhsuk-error-summary")).toBeVisible();
  }
  await expect(page.locator("#question .nhsuk-inset-text")).toContainText(promise);
});
