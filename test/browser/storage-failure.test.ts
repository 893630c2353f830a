import { askToBeRung } from "#test/browser/support/ask-to-be-rung.ts";
import { openListAt } from "#test/browser/support/desk-list.ts";
import { conversationOn, findStored, listStoredEntries } from "#test/browser/support/data-folder.ts";
import { arrive, continueButton, ownTurns, send, take, upTo } from "#test/browser/support/journey.ts";
import { expectFitsNarrow } from "#test/browser/support/narrow.ts";
import { openAfter } from "#test/browser/support/open-after.ts";
import { expect, test } from "#test/browser/support/test.ts";
import { whileStorageIsHeld } from "#test/browser/support/while-storage-is-held.ts";

test.use({ expectedStatuses: [503] });

const words = "I miss my wife.\nMost of all on Sundays.";

test("an answer that cannot be saved stays on the page with honest words, and is taken when it is sent again", async ({
  page,
  site,
  axe,
}) => {
  await openAfter(page, upTo("what-matters"));
  await arrive(page, "what-matters");
  const conversation = await conversationOn(page);
  const kept = listStoredEntries(site, conversation);
  await whileStorageIsHeld(site, async () => {
    await take(page, ["what-matters", { "own-words": words }]);
    await expect(page.locator(".nhsuk-error-summary")).toContainText(
      "We could not save this just now. Your words are still here. Wait a minute, then press the button again.",
    );
    await expect(page.locator("textarea")).toHaveValue(words);
    await axe(page);
    await expectFitsNarrow(page);
  });
  expect(listStoredEntries(site, conversation)).toEqual(kept);
  await continueButton(page).click();
  await arrive(page, "what-would-help");
  await expect(page.locator(".chat")).toContainText("Most of all on Sundays.");
});

test("a referral that cannot be sent says so, loses no answer, and is sent once when Send is pressed again", async ({
  page,
  site,
}) => {
  await openAfter(page, ownTurns);
  await arrive(page, "check");
  const conversation = await conversationOn(page);
  await whileStorageIsHeld(site, async () => {
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.locator(".nhsuk-error-summary")).toContainText("We could not save this just now.");
    await expect(page.locator("dl")).toContainText("I miss my wife.");
    expect(findStored(site, conversation)).toMatchObject({ state: "open", referrals: 0 });
  });
  await send(page);
  await expect(page.getByText("Your reference is")).toBeVisible();
  expect(findStored(site, conversation)).toMatchObject({ state: "sent", referrals: 1 });
});

test("who cannot begin just now is told so, and begins with the next press", async ({ page, site }) => {
  await page.goto("/refer");
  await whileStorageIsHeld(site, async () => {
    await page.getByRole("button", { name: "Start" }).click();
    await expect(page.locator(".nhsuk-error-summary")).toContainText("We could not begin just now.");
  });
  await page.getByRole("button", { name: "Start" }).click();
  await arrive(page, "who");
});

test("a message to the team that cannot be saved stays in its box", async ({ page, site }) => {
  await askToBeRung(page, { name: "Hilda" });
  await page.getByRole("link", { name: "your page" }).click();
  await page.getByLabel("Your message").fill(words);
  await whileStorageIsHeld(site, async () => {
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByRole("alert")).toContainText("We could not save this just now.");
    await expect(page.getByLabel("Your message")).toHaveValue(words);
  });
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("We have what you wrote.")).toBeVisible();
  await expect(page.locator(".talk__words")).toHaveText(words);
});

test("a note that staff cannot save just now stays in its box @javascript", async ({ page, site, signedInAs }) => {
  await askToBeRung(page, { name: "Dorothea", practice: null });
  await signedInAs("olivia.renner@example.org");
  await openListAt(page, "new", "Dorothea");
  await page.getByRole("link", { name: "Dorothea" }).click();
  await page.locator("summary", { hasText: "Write a private note" }).click();
  const note = page.getByRole("textbox", { name: "Private note" });
  await note.fill(words);
  await whileStorageIsHeld(site, async () => {
    await page.getByRole("button", { name: "Keep the note" }).click();
    await expect(page.getByRole("alert").first()).toContainText("We could not save this just now.");
    await expect(note).toHaveValue(words);
  });
});

test("a record whose opening cannot be recorded is not shown, and what was sent before is all there afterwards", async ({
  page,
  site,
  signedInAs,
}) => {
  await askToBeRung(page, { name: "Ottilie", practice: null });
  await signedInAs("olivia.renner@example.org");
  await openListAt(page, "new", "Ottilie");
  const address = (await page.getByRole("link", { name: "Ottilie" }).getAttribute("href")) ?? "";
  await whileStorageIsHeld(site, async () => {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("We are too busy to do this right now");
    await expect(page.getByText("Every answer you sent before this page is kept.")).toBeVisible();
    await expect(page.locator("body")).not.toContainText("Ottilie");
  });
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Ottilie" })).toBeVisible();
});
