import type { Page } from "@playwright/test";
import { usableCode } from "#app/sign-in/authenticator.ts";
import { expectFitsNarrow } from "#test/browser/support/narrow.ts";
import { expect, test } from "#test/browser/support/test.ts";

const worker = "agnieszka.nowak@example.org"; // no other test signs in as her: the newest link is the one asked for here
const signInSubject = "Your sign-in link";
const goOn = (page: Page) => page.getByRole("button", { name: "Go on" });

async function heading(page: Page, words: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words);
}

/** The link in the newest mail to them with this subject, which is sent a moment after it was asked for. */
async function linkMailedTo(page: Page, mail: string, subject: string): Promise<string> {
  const mails = page.getByRole("article").filter({ hasText: mail }).filter({ hasText: subject });
  const link = mails.locator('a[href*="/sign-in/"]').first();
  await expect(async () => {
    await page.goto("/demo/mailbox");
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass();
  return (await link.getAttribute("href")) ?? "";
}

/** The figures that the app of a sample member shows now. They are right for half a minute at least. */
async function codeOf(page: Page, mail: string): Promise<string> {
  const mailbox = await page.context().newPage();
  await mailbox.goto("/demo/mailbox");
  const row = mailbox.getByRole("row").filter({ hasText: mail });
  const code = await row.locator("strong", { hasText: /^\d{6}$/u }).innerText();
  await mailbox.close();
  return code;
}

test("a link worker asks for a link, presses its button, types the figures and is at the desk; a slip is said kindly", async ({
  page,
  axe,
}) => {
  const looks = async () => {
    await axe(page);
    await expectFitsNarrow(page);
  };
  await page.goto("/sign-in");
  await page.getByLabel("Your mail address").fill("agnieszka at work");
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByRole("alert")).toContainText("Enter your mail address, like jo@example.org.");
  await expect(page.getByLabel("Your mail address")).toHaveValue("agnieszka at work");
  await looks();

  await page.getByLabel("Your mail address").fill(worker);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await heading(page, "Look in your mail");
  await looks();

  const link = await linkMailedTo(page, worker, signInSubject);
  await looks();
  await page.goto(link);
  await heading(page, "Sign in");
  await looks();
  await page.getByRole("button", { name: "Sign in", exact: true }).click();

  await heading(page, "Enter your sign-in code");
  await looks();
  await page
    .getByLabel("Six figures from your app")
    .fill((await codeOf(page, worker)) === "000000" ? "000001" : "000000");
  await goOn(page).click();
  await expect(page.getByRole("alert")).toContainText("That code is not right.");
  await looks();
  await page.getByLabel("Six figures from your app").fill("12");
  await goOn(page).click();
  await expect(page.getByRole("alert")).toContainText("Enter the six figures that your app shows.");

  await page.locator("summary", { hasText: "I do not have my phone" }).click();
  await page.getByLabel("Recovery code").fill("ABCD-EFGH-IJK");
  await page.getByRole("button", { name: "Use this code" }).click();
  await expect(page.getByRole("alert")).toContainText("We do not know that code");
  await expect(page.getByLabel("Recovery code")).toBeVisible();
  await looks();

  await page.getByLabel("Six figures from your app").fill(await codeOf(page, worker));
  await goOn(page).click();
  await heading(page, "Desk");

  await page.context().clearCookies();
  await page.goto(link);
  await heading(page, "This link does not work any more");
  await looks();
  await page.goto("/desk");
  await heading(page, "Sign in");
});

test("somebody who is invited joins, sets up their phone, and keeps recovery codes, one of which lets them in", async ({
  page,
  context,
  axe,
  signedInAs,
}) => {
  const mail = "bea.newman@example.org";
  await signedInAs("thomas.wetherell@example.org");
  await page.goto("/administration/people");
  await page.getByLabel("Name").fill("Bea Newman");
  await page.getByLabel("Mail address").fill(mail);
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await page.getByLabel("Duty coordinator").check();
  await page.getByRole("button", { name: "Save the roles" }).click();
  await expect(page.locator(".nhsuk-notification-banner--success")).toContainText("Saved");

  await context.clearCookies();
  await page.goto(await linkMailedTo(page, mail, "You are invited to join"));
  await heading(page, "Join the network");
  await axe(page);
  await page.getByRole("button", { name: "Begin" }).click();
  await heading(page, "Set up sign-in codes");
  await expect(page.getByRole("img", { name: "Square code for your app" })).toBeVisible();
  await axe(page);
  await expectFitsNarrow(page);

  const secret = (await page.locator("main code").innerText()).replaceAll(" ", "");
  const code = usableCode({ secret, lastUsedStep: null }, new Date()) ?? "";
  await page.getByLabel("Six figures from your app").fill(code);
  await goOn(page).click();
  await heading(page, "Keep these recovery codes");
  await axe(page);
  await expectFitsNarrow(page);
  const recovery = await page.locator("main code").first().innerText();
  await page.getByRole("link", { name: "I have kept them: go on" }).click();
  await heading(page, "Desk");

  await context.clearCookies();
  await page.goto("/sign-in");
  await page.getByLabel("Your mail address").fill(mail);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.goto(await linkMailedTo(page, mail, signInSubject));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.locator("summary", { hasText: "I do not have my phone" }).click();
  await page.getByLabel("Recovery code").fill(recovery);
  await page.getByRole("button", { name: "Use this code" }).click();
  await heading(page, "Desk");
});
