import { defineConfig } from "@playwright/test";
import { findChromium } from "#test/support/chromium.ts";
import type { SiteOptions } from "#test/browser/support/test.ts";

const { executablePath, args, env } = findChromium();

export default defineConfig<SiteOptions>({
  testDir: "test/browser",
  outputDir: "test-results",
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  workers: 3, // a browser test waits for a quarter of its time: a third one takes what two cores have left
  timeout: 180_000, // three browsers on two cores without a graphics card are slow
  expect: { timeout: 10_000 },
  use: {
    browserName: "chromium",
    launchOptions: { args, env, ...(executablePath === undefined ? {} : { executablePath }) },
    locale: "en-GB",
    timezoneId: "Europe/London",
    screenshot: "only-on-failure",
  },
  // A test that needs script is tagged @javascript, one about its absence @no-javascript: nothing is ever skipped.
  projects: [
    { name: "with-javascript", grepInvert: /@no-javascript/, use: { javascript: true } },
    { name: "without-javascript", grepInvert: /@javascript/, use: { javascript: false, javaScriptEnabled: false } },
  ],
});
