import type { Page } from "@playwright/test";
import { expect, test } from "#test/browser/support/test.ts";

const dutyCoordinators = ["olivia.renner@example.org", "samuel.brough@example.org", "priya.nair@example.org"];

test("what nobody owns yet reaches the duty coordinator, who reads it, answers, and sends it to a team", async ({
  page,
  axe,
}) => {
  const name = `Jo ${Math.random()
    .toString(36)
    .replace(/[^a-z]/gu, "")
    .slice(0, 8)}`;
  await askToBeRung(page, name);
  await signIn(page, dutyCoordinators[0] ?? "");

  await page.goto("/desk?list=new");
  await axe(page);
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByText("Do not leave a voicemail.")).toBeVisible();
  await expect(page.getByText("No team is left, so the duty coordinator has it.")).toBeVisible();
  await axe(page);

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

test("a form that is not whole says so beside its field, and keeps what was typed", async ({ page, axe }) => {
  const name = `Al ${Math.random()
    .toString(36)
    .replace(/[^a-z]/gu, "")
    .slice(0, 8)}`;
  await askToBeRung(page, name);
  await signIn(page, dutyCoordinators[1] ?? "");
  await page.goto("/desk?list=new");
  await page.getByRole("link", { name }).click();
  await page.locator("summary", { hasText: "Send it to another team" }).click();
  await page.getByLabel("Team", { exact: true }).selectOption({ label: "Sample Stockton link workers" });
  await page.getByRole("button", { name: "Send it there" }).click();

  await expect(page.getByRole("alert").getByRole("link", { name: "Choose the reason" })).toBeVisible();
  await expect(page.getByLabel("Team", { exact: true })).toHaveValue("stockton");
  await axe(page);
});

test("a search finds someone by a name, and says kindly when it finds nobody", async ({ page, axe }) => {
  const name = `Em ${Math.random()
    .toString(36)
    .replace(/[^a-z]/gu, "")
    .slice(0, 8)}`;
  await askToBeRung(page, name);
  await signIn(page, dutyCoordinators[2] ?? "");
  await page.getByRole("textbox", { name: "Find someone" }).fill(name.slice(3));
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await expect(page.getByRole("heading", { name: "1 found" })).toBeVisible();
  await expect(page.getByRole("link", { name })).toBeVisible();

  await page.getByRole("textbox", { name: "Find someone" }).fill("Nobodyatall");
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Nobody found" })).toBeVisible();
  await axe(page);
});

/** The shortest way in: a name and a number, no practice, so that nobody but the duty coordinator can own it. */
async function askToBeRung(page: Page, name: string): Promise<void> {
  await page.goto("/refer/call-back");
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByLabel("OK to go on").check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Yes, I am 18 or over").check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("What shall we call you?").fill(name);
  await page.getByLabel("Your phone number").fill("01632 960 123");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("We have what you sent.")).toBeVisible();
}

/** With the mailed link and the six figures that the demonstration shows. */
async function signIn(page: Page, mail: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("textbox").fill(mail);
  await page.locator("main").getByRole("button").click();
  await expect(async () => {
    await page.goto("/demo/mailbox");
    await expect(page.getByRole("article").filter({ hasText: mail }).first()).toBeVisible({ timeout: 500 });
  }).toPass();
  const code = await page
    .getByRole("row")
    .filter({ hasText: mail })
    .locator("strong", { hasText: /^\d{6}$/u })
    .innerText();
  await page.getByRole("article").filter({ hasText: mail }).first().getByRole("link").click();
  await page.locator("main").getByRole("button").first().click();
  await page.getByLabel("Six figures from your app").fill(code);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Desk" })).toBeVisible();
}
