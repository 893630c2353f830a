import { expect, type Browser, type Page } from "@playwright/test";
import { askToBeRung } from "#test/browser/support/ask-to-be-rung.ts";
import type { Cookies } from "#test/browser/support/staff-cookies.ts";
import type { SiteProcess } from "#test/support/site-process.ts";

export const leadMail = "emma.garbutt@example.org"; // of Stockton's team, and one of its link workers
const teamId = "stockton";
// What a browser says of a form of our own pages when it names no origin.
const headers = { "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" };

type Given = { browser: Browser; site: SiteProcess; staffCookies: (mail: string) => Promise<Cookies> };

export type LiveTalk = {
  reference: string;
  /** A browser of the link worker, with script, who is here. */
  worker: Page;
  /** Writes to the person as the form on the record does. */
  workerSays(words: string): Promise<void>;
  close(): Promise<void>;
};

/** Somebody who has sent theirs and has their tracking page open, and a link worker of a team that is live. */
export async function openLiveTalk(page: Page, name: string, given: Given): Promise<LiveTalk> {
  const worker = await openLiveWorker(given);
  await askToBeRung(page, { name });
  await page.getByRole("link", { name: "your page" }).click();
  await expect(page.getByRole("heading", { name: "Write to us" })).toBeVisible();
  const reference = new URL(page.url()).pathname.split("/")[2] ?? "";
  return {
    reference,
    worker,
    workerSays: (words) => sayAtDesk(worker, reference, words),
    close: () => worker.context().close(),
  };
}

/** A browser of a link worker who is here, in a team that has turned live conversations on. */
export async function openLiveWorker({ browser, site, staffCookies }: Given): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url, locale: "en-GB", javaScriptEnabled: true });
  await context.addCookies(await staffCookies(leadMail));
  const worker = await context.newPage();
  await pressAtDesk(worker, { intent: "turn-on", team: teamId });
  await pressAtDesk(worker, { intent: "here" });
  return worker;
}

/** After each test: others use the same site, where live conversations are off. */
export async function turnLiveOff({ browser, site, staffCookies }: Given): Promise<void> {
  const context = await browser.newContext({ baseURL: site.url });
  await context.addCookies(await staffCookies(leadMail));
  await pressAtDesk(context, { intent: "turn-off", team: teamId });
  await context.close();
}

export async function pressAtDesk(worker: Pick<Page, "request">, form: Record<string, string>): Promise<void> {
  const data = String(new URLSearchParams(form));
  const answer = await worker.request.post("/desk/live", { headers, data, maxRedirects: 0 });
  expect(answer.status()).toBe(302);
}

export async function sayAtDesk(worker: Page, reference: string, words: string): Promise<void> {
  const html = await (await worker.request.get(`/desk/${reference}`)).text();
  const form = /<form(?:(?!<\/form>).)*name="intent" value="say"(?:(?!<\/form>).)*<\/form>/su.exec(html)?.[0] ?? "";
  const hidden = [...form.matchAll(/name="([^"]+)"[^>]* value="([^"]*)"/gu)].map(([, key, value]) => [key, value]);
  const data = String(new URLSearchParams([...(hidden as string[][]), ["words", words]]));
  const answer = await worker.request.post(`/desk/${reference}`, { headers, data, maxRedirects: 0 });
  expect(answer.status(), `${hidden.length} hidden fields`).toBe(302);
}

/** Waits until the page has caught up: from then on what is written goes over the line. */
export async function untilCaughtUp(page: Page): Promise<void> {
  await expect(page.locator("[data-line='caught up']")).toBeAttached();
}

export async function write(page: Page, words: string): Promise<void> {
  await page.getByLabel("Your message").fill(words);
  await page.getByRole("button", { name: "Send", exact: true }).click();
}

/** Everything that the page's announcer is given from now on, in order. */
export async function listenToAnnouncer(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    const region = document.querySelector("#announcer");
    if (region === null) throw new Error("there is no announcer");
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) said.push(node.textContent ?? "");
    }).observe(region, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { said });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

/** Words of the messages on the page, oldest first. */
export function wordsOn(page: Page) {
  return page.locator(".talk__words");
}
