import type { Page } from "@playwright/test";

export type AskedBy = { name: string; now?: string; phone?: string };

/** The short way to a referral of Stockton's team: "Ask us to ring you", with a practice there. */
export async function askToBeRung(page: Page, { name, now = "ok", phone = "01632 960 123" }: AskedBy): Promise<void> {
  const goOn = () => page.getByRole("button", { name: "Continue" }).click();
  await page.goto("/refer/call-back");
  await page.getByRole("button", { name: "Start" }).click();
  await page.locator(`input[name="now"][value="${now}"]`).check({ force: true });
  await goOn();
  if (now !== "ok") {
    await page.waitForURL(/\/help-/);
    await goOn();
  }
  await page.getByLabel("Yes, I am 18 or over").check();
  await goOn();
  await page.waitForURL("**/ring-me");
  await page.goto("/refer/call-back/ring-me?find=densham");
  await page.getByLabel("What shall we call you?").fill(name);
  await page.getByLabel("Your phone number").fill(phone);
  await page.locator('input[name="practice"][value="A81001"]').check({ force: true });
  await goOn();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("heading", { name: `Thank you, ${name}` }).waitFor();
}
