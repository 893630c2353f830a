import { expect, type Page } from "@playwright/test";

export const narrowScreen = { width: 320, height: 640 };

/** 320 px wide is what a screen of 1280 px shows at 400 %: nothing may need scrolling sideways, and nothing to press may be small. */
export async function expectFitsNarrow(page: Page): Promise<void> {
  const before = page.viewportSize();
  const isNarrow = before?.width === narrowScreen.width && before.height === narrowScreen.height;
  if (!isNarrow) await page.setViewportSize(narrowScreen);
  const faults = await page.evaluate(whatDoesNotFit);
  expect(faults, `${page.url()} at 320 px`).toEqual([]);
  if (before && !isNarrow) await page.setViewportSize(before);
}

/** In the page. Buttons, boxes to choose, and the links that stand alone are at least 44 px high; boxes to type in too. */
function whatDoesNotFit(): string[] {
  const targets =
    "button:not([aria-hidden], .nhsuk-skip-link), .nhsuk-button, main input:not([type=hidden]), select, textarea, summary, .site-header a, .change-link";
  const width = document.documentElement.scrollWidth;
  const sideways = width > 320 ? [`the page is ${width} px wide`] : [];
  const small = [...document.querySelectorAll(targets)].flatMap((element) => {
    const { width, height } = element.getBoundingClientRect();
    if (width === 0 || (Math.round(width) >= 44 && Math.round(height) >= 44)) return [];
    return [`${element.tagName} ${element.id || element.className} is ${width} by ${height} px`];
  });
  return [...sideways, ...small];
}
