import type { Page } from "@playwright/test";
import { askToBeRung } from "#test/browser/support/ask-to-be-rung.ts";
import { expect, test } from "#test/browser/support/test.ts";

const lead = "emma.garbutt@example.org"; // of Stockton's team

test("after sending, a person is told what happens next, keeps a word, and comes back with it on another computer", async ({
  page,
  context,
  axe,
}) => {
  await askToBeRung(page, { name: "Hilda", now: "afraid" });
  await expect(page.getByText(/will ring you by \w+ \d+ \w+\./)).toBeVisible();
  await expect(page.getByText("We never ask for bank details.")).toBeVisible();
  await axe(page);
  await page.reload();
  const reference = await referenceOn(page);
  expect(reference).toMatch(/^[A-Z]{3} [A-Z]{3} [A-Z]{3}$/);

  await chooseWord(page, "Jo");
  await expect(page.getByRole("link", { name: "Choose a word with four letters or more." })).toBeVisible();
  await axe(page);
  await chooseWord(page, "marigold");
  await expect(page.getByText("You have chosen a tracking word.")).toBeVisible();

  await context.clearCookies();
  await page.goto("/refer/sent");
  await expect(page.getByRole("heading", { name: "See how it goes" })).toBeVisible();
  await follow(page, reference.toLowerCase(), "tulip");
  await expect(page.getByRole("link", { name: "That reference and word do not open a page." })).toBeVisible();
  await axe(page);
  await follow(page, reference, "Marigold");
  await expect(page.getByText(`Reference ${reference}`)).toBeVisible();
  const html = await page.content();
  for (const word of ["I am afraid", "01632 960 123", "Hilda", "practice-in-pcn"]) {
    expect(html).not.toContain(word);
  }
});

test("a person writes to the team, and asks us to stop", async ({ page, axe }) => {
  await askToBeRung(page, { name: "Hilda" });
  await page.getByRole("link", { name: "your page" }).click();
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("link", { name: "Write something first, then press the button." })).toBeVisible();
  await page.getByLabel("Your message").fill("I am away on Tuesday.\nAny other day is fine.");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("We have what you wrote.")).toBeVisible();
  await expect(page.locator(".talk__words")).toHaveText("I am away on Tuesday.\nAny other day is fine.");
  await expect(page.getByText("What you wrote has not been read yet.")).toBeVisible();
  await expect(page.getByLabel("Your message")).toHaveValue("");
  await page.locator("summary", { hasText: "Send a photo or another file" }).click();
  await page.getByLabel("Your message").fill("Here is my list.");
  const box = page.getByLabel("Files (optional)");
  await box.setInputFiles({ name: "list.html", mimeType: "text/html", buffer: Buffer.from("<p>bread</p>") });
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("link", { name: /“list.html”: We cannot take files of this kind/ })).toBeVisible();
  await expect(page.getByLabel("Your message")).toHaveValue("Here is my list.");
  await axe(page);
  await box.setInputFiles({ name: "list.txt", mimeType: "text/plain", buffer: Buffer.from("bread") });
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const documents = page.getByRole("region", { name: "Documents" });
  await expect(documents.getByRole("link", { name: "Download list.txt (5 bytes)" })).toBeVisible();
  await axe(page);

  await page.getByRole("link", { name: "Ask us to stop" }).click();
  await expect(page.getByRole("heading", { name: "Do you want us to stop?" })).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "Yes, please stop" }).click();
  await expect(page.getByRole("heading", { name: "You asked us to stop" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Ask us to stop" })).toHaveCount(0);
});

test("with a code that the worker makes, a person sees everything that is held", async ({
  page,
  context,
  axe,
  signedInAs,
}) => {
  await askToBeRung(page, { name: "Winifred", now: "afraid" });
  const reference = (await referenceOn(page)).replaceAll(" ", "");
  await page.goto(`/track/${reference}/my-data`);
  await tryCode(page, "BDF GHK MNP");
  await expect(page.getByRole("link", { name: "That code does not open this page." })).toBeVisible();
  await axe(page);

  await signedInAs(lead);
  await page.goto(`/desk/${reference}`);
  await page.locator("summary", { hasText: "My data" }).click();
  await page.getByRole("button", { name: "Make a code" }).click();
  const code = await page.locator(".data-code").innerText();

  await context.clearCookies();
  await page.goto(`/track/${reference}/my-data`);
  await tryCode(page, code);
  await expect(page.getByRole("heading", { name: "What we hold about you" })).toBeVisible();
  await expect(page.getByText("I am afraid of someone I know")).toBeVisible();
  await expect(page.getByText("Winifred").first()).toBeVisible();
  await expect(page.getByRole("cell", { name: /Team lead|Link worker/ }).first()).toBeVisible();
  await axe(page);
});

test("questions about who someone is are asked after sending, and may be left out", async ({ page, axe }) => {
  await askToBeRung(page, { name: "Hilda" });
  await page.getByRole("link", { name: "answer some questions about you" }).click();
  await expect(page.getByRole("group", { name: "How old are you?" })).toBeVisible();
  await axe(page);
  await page.getByLabel("65 to 79").check();
  await page.getByRole("button", { name: "Send my answers" }).click();
  await expect(page.getByRole("heading", { name: "Thank you", exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Go back to your reference" }).click();
  await expect(page.getByRole("heading", { name: "Thank you, Hilda" })).toBeVisible();
});

async function referenceOn(page: Page): Promise<string> {
  return (await page.locator(".nhsuk-panel .nhsuk-heading-l").innerText()).replaceAll("\u00A0", " ");
}

async function chooseWord(page: Page, word: string): Promise<void> {
  await page.getByLabel("Your tracking word").fill(word);
  await page.getByRole("button", { name: "Keep this word" }).click();
}

async function follow(page: Page, reference: string, word: string): Promise<void> {
  await page.getByLabel("Your reference").fill(reference);
  await page.getByLabel("Your tracking word").fill(word);
  await page.getByRole("button", { name: "Continue" }).click();
}

async function tryCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("Your code").fill(code);
  await page.getByRole("button", { name: "Continue" }).click();
}
