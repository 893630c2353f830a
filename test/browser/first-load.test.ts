import type { CDPSession, Page } from "@playwright/test";
import { arrive, upTo } from "#test/browser/support/journey.ts";
import { openAfter } from "#test/browser/support/open-after.ts";
import { expect, test } from "#test/browser/support/test.ts";

const mostBytes = 100_000;

/** Every byte that comes over the wire for a page, headers and all, with nothing kept from before. */
async function weigh(page: Page, load: () => Promise<unknown>): Promise<{ bytes: number; kinds: Set<string> }> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.clearBrowserCache");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const weights: number[] = [];
  const kinds = new Set<string>();
  session.on("Network.responseReceived", ({ type, response }) => {
    kinds.add(`${type} ${response.headers["Content-Encoding"] ?? response.headers["content-encoding"] ?? "plain"}`);
  });
  session.on("Network.loadingFinished", ({ encodedDataLength }) => weights.push(encodedDataLength));
  await load();
  await page.waitForLoadState("networkidle");
  await session.detach();
  return { bytes: weights.reduce((sum, weight) => sum + weight, 0), kinds };
}

test("the start page and a question page weigh at most 100 kB when they are opened for the first time", async ({
  page,
  javascript,
}) => {
  const first = await weigh(page, () => page.goto("/refer"));
  expect(first.bytes).toBeGreaterThan(javascript ? 50_000 : 5_000);
  expect(first.bytes).toBeLessThanOrEqual(mostBytes);
  await openAfter(page, upTo("practice"));
  await arrive(page, "practice");
  await page.waitForLoadState("networkidle"); // what the page before still asks for is not of the next
  const question = await weigh(page, () => page.reload());
  expect(question.bytes).toBeLessThanOrEqual(mostBytes);
  expect([...question.kinds]).toContain("Document br");
  expect([...question.kinds]).toContain("Stylesheet br");
});

test("the styles name no letters and no pictures of another site", async ({ page, request }) => {
  await page.goto("/refer");
  const href = await page.locator('link[rel="stylesheet"]').getAttribute("href");
  const css = await (await request.get(href ?? "")).text();
  expect(css.length).toBeGreaterThan(10_000);
  expect(css).not.toContain("@font-face");
  expect(css).not.toMatch(/url\(["']?(https?:)?\/\//);
  expect(css).not.toContain("#005eb8");
});
