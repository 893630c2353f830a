import { expect, type Page } from "@playwright/test";

/** What a screen reader is given to say by itself: the words put into each live region, one entry for each time. */
export type SaidAloud = { region: string; words: unknown };

/** From now on, what any live region of this page takes in. A page that is loaded anew begins again. */
export async function listenToRegions(page: Page): Promise<void> {
  await page.evaluate(() => {
    const said: SaidAloud[] = [];
    Object.assign(window, { said });
    const live = "[aria-live], [role=status], [role=alert], [role=log]";
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const place = target instanceof Element ? target : target.parentElement;
        const words = [...addedNodes].map(({ textContent }) => textContent ?? "").join("");
        const added = [...addedNodes].find((node) => node instanceof Element && node.matches(live));
        const region = place?.closest(live) ?? (added instanceof Element ? added : null);
        if (region !== null && words.trim() !== "") said.push({ region: region.id || region.className, words });
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

export async function expectSaid(page: Page, said: readonly SaidAloud[]): Promise<void> {
  await expect.poll(() => saidOn(page)).toEqual(said);
}

async function saidOn(page: Page): Promise<unknown> {
  return page.evaluate("window.said");
}
