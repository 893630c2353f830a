import { expect, type Page } from "@playwright/test";

/** Signs a sample member of staff in, with the mailed link and the six figures that the demonstration shows. */
export async function signInStaff(page: Page, mail: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("textbox").fill(mail);
  await page.locator("main").getByRole("button").click();
  // Other mail to them, such as the news of a flag, has links too.
  const link = page.getByRole("article").filter({ hasText: mail }).locator('a[href*="/sign-in/"]').first();
  await expect(async () => {
    await page.goto("/demo/mailbox");
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass();
  const code = await page
    .getByRole("row")
    .filter({ hasText: mail })
    .locator("strong", { hasText: /^\d{6}$/u })
    .innerText();
  await link.click();
  await page.waitForURL(/\/sign-in\/[\w-]{20,}/);
  await page.locator("main").getByRole("button").first().click();
  await page.getByLabel("Six figures from your app").fill(code);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page).toHaveURL(/\/(desk|network|administration|account)$/);
}
