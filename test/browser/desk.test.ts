import { randomUUID } from "node:crypto";
import { askToBeRung } from "#test/browser/support/ask-to-be-rung.ts";
import { openListAt } from "#test/browser/support/desk-list.ts";
import { expectFitsNarrow } from "#test/browser/support/narrow.ts";
import { expect, test } from "#test/browser/support/test.ts";

// Who named no practice can be owned by nobody else.
const dutyCoordinator = "olivia.renner@example.org";

/** Letters that no other person of this site has in their name. */
function newWord(): string {
  return randomUUID().replace(/[^a-f]/gu, "");
}

test("what nobody owns yet reaches the duty coordinator, who reads it, answers, and sends it to a team", async ({
  page,
  axe,
  signedInAs,
}) => {
  const name = `Jo ${newWord()}`;
  await askToBeRung(page, { name, practice: null });
  await signedInAs(dutyCoordinator);

  await openListAt(page, "new", name);
  await axe(page);
  await expectFitsNarrow(page);
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByText("Do not leave a voicemail.")).toBeVisible();
  await expect(page.getByText("No team is left, so the duty coordinator has it.")).toBeVisible();
  await axe(page);
  await expectFitsNarrow(page);

  await page.getByRole("button", { name: "I have read this" }).click();
  await expect(page.getByText("Marked as read.")).toBeVisible();

  await page.locator("summary", { hasText: "Write a private note" }).click();
  await page.getByRole("textbox", { name: "Private note" }).fill("Rang the town hall to ask for their practice.");
  await page.getByRole("button", { name: "Keep the note" }).click();
  await expect(page.locator(".talk__item--note")).toContainText("Rang the town hall");

  await page.getByRole("textbox", { name: `Write to ${name}` }).fill("Which town do you live in?");
  await page.getByRole("button", { name: `Send to ${name}` }).click();
  await expect(page.getByText("No note is safe to send, so tell them")).toBeVisible();
  await expect(page.locator(".task-list")).toContainText("Tell them by the safe way that a message waits.");

  await page.locator("summary", { hasText: "Send it to another team" }).click();
  await page.getByLabel("Team", { exact: true }).selectOption({ label: "Sample Stockton link workers" });
  await page.locator("#send-reason-2").check();
  await page.getByRole("button", { name: "Send it there" }).click();
  await expect(page.getByText("It is with the other team now.")).toBeVisible();
});

test("a form that is not whole says so beside its field, and keeps what was typed", async ({
  page,
  axe,
  signedInAs,
}) => {
  const name = `Al ${newWord()}`;
  await askToBeRung(page, { name, practice: null });
  await signedInAs(dutyCoordinator);
  await openListAt(page, "new", name);
  await page.getByRole("link", { name }).click();
  await page.locator("summary", { hasText: "Send it to another team" }).click();
  await page.getByLabel("Team", { exact: true }).selectOption({ label: "Sample Stockton link workers" });
  await page.getByRole("button", { name: "Send it there" }).click();

  await expect(page.getByRole("alert").getByRole("link", { name: "Choose the reason" })).toBeVisible();
  await expect(page.getByLabel("Team", { exact: true })).toHaveValue("stockton");
  await axe(page);
  await expectFitsNarrow(page);
});

test("a search finds someone by a name, and says kindly when it finds nobody", async ({ page, axe, signedInAs }) => {
  const name = `Em ${newWord()}`;
  await askToBeRung(page, { name, practice: null });
  await signedInAs(dutyCoordinator);
  await page.goto("/desk");
  await page.getByRole("textbox", { name: "Find someone" }).fill(name.slice(3));
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await expect(page.getByRole("heading", { name: "1 found" })).toBeVisible();
  await expect(page.getByRole("link", { name })).toBeVisible();

  await page.getByRole("textbox", { name: "Find someone" }).fill("Nobodyatall");
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Nobody found" })).toBeVisible();
  await axe(page);
});
