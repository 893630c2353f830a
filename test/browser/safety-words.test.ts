import type { Page } from "@playwright/test";
import { expectFitsNarrow } from "#test/browser/support/narrow.ts";
import { expect, test } from "#test/browser/support/test.ts";

const administrator = "thomas.wetherell@example.org";

const helpNow = (page: Page) => page.locator("main");

test("an administrator corrects a number and looks at corrected words first; everyone reads them at once, and it can be undone", async ({
  page,
  axe,
  signedInAs,
}) => {
  await signedInAs(administrator);
  await correctNumber(page, axe);
  await correctWords(page, axe);
});

async function correctNumber(page: Page, axe: (page: Page) => Promise<void>): Promise<void> {
  await page.goto("/administration/safety-words");
  await axe(page);
  await expectFitsNarrow(page);
  await page.getByRole("link", { name: "Papyrus HOPELINE" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Papyrus HOPELINE" })).toBeVisible();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await axe(page);
  await expectFitsNarrow(page);

  await page.getByLabel("The number as people read it").fill("0800 068");
  await page.getByLabel("The number that is rung").fill("0800 068");
  await page.getByRole("button", { name: "Show this number from now on" }).click();
  await expect(page.getByRole("alert").getByRole("link", { name: /Check the number first/ })).toBeVisible();
  await page.getByRole("group", { name: "Have you checked the new number?" }).getByRole("checkbox").check();
  await page.getByRole("button", { name: "Show this number from now on" }).click();
  await expect(page.getByRole("alert").getByRole("link", { name: /not a number that can be rung/ })).toBeVisible();
  await expect(page.getByLabel("The number as people read it")).toHaveValue("0800 068");
  await axe(page);
  await expectFitsNarrow(page);

  await page.getByLabel("The number as people read it").fill("0800 068 4142");
  await page.getByLabel("The number that is rung").fill("0800 068 4142");
  await page.getByRole("button", { name: "Show this number from now on" }).click();
  await expect(page.getByText("Everyone sees this from now on")).toBeVisible();
  await expect(page.getByText("Thomas Wetherell said that this is right on")).toBeVisible();
  await axe(page);
  await page.goto("/help-now");
  await expect(helpNow(page)).toContainText("0800 068 4142");

  await page.goto("/administration/safety-words/helpline/papyrus");
  await page.locator("summary", { hasText: "Undo what was said on the site" }).click();
  await page.getByRole("button", { name: "Go back to the file" }).click();
  await expect(page.getByText("What the file says counts again", { exact: true })).toBeVisible();
  await expect(page.getByText("Thomas Wetherell undid it.")).toBeVisible();
  await page.goto("/help-now");
  await expect(helpNow(page)).not.toContainText("0800 068 4142");
}

async function correctWords(page: Page, axe: (page: Page) => Promise<void>): Promise<void> {
  await page.goto("/administration/safety-words/safety-text/help-now");
  await page.getByRole("textbox", { name: "Words" }).fill("Call 999 now.");
  await page.getByRole("button", { name: "See how it reads" }).click();
  await expect(page.getByRole("alert")).toContainText("A number is written in the words");

  const sentence = "You can ring at any time, by day and by night.";
  const words = `Call {helpline:emergency} if somebody could die. ${sentence}`;
  await page.getByRole("textbox", { name: "Words" }).fill(words);
  await page.getByRole("button", { name: "See how it reads" }).click();
  await expect(page.getByRole("heading", { name: "How it would read" })).toBeVisible();
  await expect(page.getByText("Nothing is changed yet.")).toBeVisible();
  await axe(page);
  await expectFitsNarrow(page);
  await page.getByRole("button", { name: "Show these words from now on" }).click();
  await expect(page.getByRole("alert")).toContainText("Write your role");
  await page.getByLabel("Your role").fill("Clinical safety officer");
  await page.getByRole("checkbox", { name: /I have read these words today/ }).check();
  await page.getByRole("button", { name: "Show these words from now on" }).click();
  await expect(page.getByText("Thomas Wetherell, Clinical safety officer, said that this is right on")).toBeVisible();
  await axe(page);
  await page.goto("/help-now");
  await expect(helpNow(page)).toContainText(sentence);

  await page.goto("/administration/checks");
  await expect(page.getByRole("link", { name: "danger-now", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "help-now", exact: true })).toHaveCount(0);
  await axe(page);
}
