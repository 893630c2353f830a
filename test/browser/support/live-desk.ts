import { expect, type Browser, type Page } from "@playwright/test";
import type { Cookies } from "#test/browser/support/staff-cookies.ts";
import type { SiteProcess } from "#test/support/site-process.ts";

export const workerMail = "rashid.khan@example.org"; // of the same team as leadMail

/** A browser of another member of staff, with script. */
export async function openColleague(browser: Browser, site: SiteProcess, cookies: Cookies): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url, locale: "en-GB", javaScriptEnabled: true });
  await context.addCookies(cookies);
  return context.newPage();
}

/** Opens a record and waits until it is live. */
export async function openRecord(staff: Page, reference: string): Promise<void> {
  await staff.goto(`/desk/${reference}`);
  await expect(staff.locator("[data-line='caught up']")).toBeAttached();
}
