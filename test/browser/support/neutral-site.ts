import type { BrowserContext, Page } from "@playwright/test";
import { expect } from "#test/browser/support/test.ts";

/** Where "Exit this page" goes to in this region. */
export const neutralOrigin = "https://www.bbc.co.uk";

/** Stands in for that site: no test goes out. */
export async function standInForNeutralSite(context: BrowserContext): Promise<void> {
  const body = "<!doctype html><html lang=en><title>Weather</title><h1>Sunny</h1>";
  await context.route(`${neutralOrigin}/**`, (route) => route.fulfill({ contentType: "text/html", body }));
}

export async function expectLeft(page: Page): Promise<void> {
  await expect(page).toHaveURL(`${neutralOrigin}/weather`);
  await expect(page.getByRole("heading", { name: "Sunny" })).toBeVisible();
}
