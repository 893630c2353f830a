import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Fails, naming each fault and where it is, unless the page as it stands meets WCAG 2.2 AA as far as axe can tell. */
export async function assertAccessible(
  page: Page,
  { browser, javascript }: { browser: Browser; javascript: boolean },
): Promise<void> {
  const faults = javascript ? await faultsOf(page) : await faultsOfCopy(page, browser);
  if (faults.length > 0) throw new Error(`${page.url()} is not accessible:\n${faults.join("\n")}`);
}

/** axe needs timers, which a page without script does not have: a copy of the page, its scripts taken out, is checked. */
async function faultsOfCopy(page: Page, browser: Browser): Promise<string[]> {
  const html = withoutScripts(await page.content());
  // A new context takes over the options of the project, where script is off: say that this one runs it.
  const context = await browser.newContext({ javaScriptEnabled: true, viewport: page.viewportSize(), locale: "en-GB" });
  try {
    const copy = await context.newPage();
    const { href } = new URL(page.url());
    const answer = { contentType: "text/html; charset=utf-8", body: html };
    await copy.route(
      (url) => url.href === href,
      (route) => route.fulfill(answer),
    );
    await copy.goto(href);
    return await faultsOf(copy);
  } finally {
    await context.close();
  }
}

function withoutScripts(html: string): string {
  return html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, "").replace(/<\/?noscript\b[^>]*>/gi, "");
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(tags).analyze();
  if (passes.length === 0) return ["axe checked nothing on this page"];
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => `- ${rule.help} (${rule.id}): ${node.html}\n  ${node.failureSummary}`),
  );
}
