import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

const options = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], resultTypes: ["violations"] };
const ownRequire = createRequire(import.meta.url);
const axeFile = createRequire(ownRequire.resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js");
const axeSource = inPlainLetters(readFileSync(axeFile, "utf8"));

/** The same program in ASCII, which is sent and read in two thirds of the time. */
function inPlainLetters(source: string): string {
  return source.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/**
 * Fails, naming each fault and where it is, unless the page as it stands meets WCAG 2.2 AA as far as axe can tell.
 * axe needs timers, which a page without script does not have: of such a page, `copy` shows its like with script on.
 */
export async function assertAccessible(page: Page, copy: Page | null): Promise<void> {
  if (copy) await showCopy(page, copy);
  const faults = await faultsOf(copy ?? page);
  if (faults.length > 0) throw new Error(`${page.url()} is not accessible:\n${faults.join("\n")}`);
}

/** The same words and styles at the same size, in a page of the same site; its scripts taken out. */
async function showCopy(page: Page, copy: Page): Promise<void> {
  const size = page.viewportSize();
  if (size) await copy.setViewportSize(size);
  const { origin } = new URL(page.url());
  if (!copy.url().startsWith(`${origin}/`)) await copy.goto(`${origin}/robots.txt`); // the lightest page there is
  await copy.setContent(withoutScripts(await page.content()));
  if ((await copy.evaluate("document.styleSheets.length")) === 0)
    throw new Error(`${page.url()} came without its styles`);
}

function withoutScripts(html: string): string {
  return html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, "").replace(/<\/?noscript\b[^>]*>/gi, "");
}

type Violation = { id: string; help: string; nodes: { html: string; failureSummary: string }[] };
type Found = { violations: Violation[]; checked: number };

/** axe is put in once a page and asked at once, without its way through frames, of which our pages have none. */
async function faultsOf(page: Page): Promise<string[]> {
  if (page.frames().length > 1) throw new Error(`${page.url()} has frames, into which nobody looks`);
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(axeSource);
  // At its top: a link that a page has been scrolled half under the bar that stays in view is not too small.
  const asked = `scrollTo(0, 0); axe.run(document, ${JSON.stringify(options)})
    .then(({ violations, passes }) => ({ violations, checked: passes.length }))`;
  const { violations, checked } = await page.evaluate<Found>(asked);
  if (checked === 0) return ["axe checked nothing on this page"];
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => `- ${rule.help} (${rule.id}): ${node.html}\n  ${node.failureSummary}`),
  );
}
