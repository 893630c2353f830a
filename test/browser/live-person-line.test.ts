import type { Page } from "@playwright/test";
import {
  openLiveTalk,
  untilCaughtUp,
  wordsOn,
  write,
  type LiveTalk,
  turnLiveOff,
} from "#test/browser/support/live-talk.ts";
import { neutralOrigin, standInForNeutralSite } from "#test/browser/support/neutral-site.ts";
import { expect, test as base } from "#test/browser/support/test.ts";

const minute = 60_000;
const brokenLine = "The line is broken. What you write is kept here and sent when it is back.";

const test = base.extend<{ talk: LiveTalk }>({
  talk: async ({ page, browser, site, staffCookies }, use) => {
    const talk = await openLiveTalk(page, "Winifred", { browser, site, staffCookies });
    await use(talk);
    await talk.close();
  },
});

test.use({ expectedOrigin: neutralOrigin, breaksLine: true });

const keptInTab = (page: Page) => page.evaluate(() => sessionStorage.getItem("unsent-messages"));

test.afterEach(turnLiveOff);

test("what is written on a broken line stays through a reload, and arrives once and in order @javascript", async ({
  page,
  context,
  talk,
  axe,
}) => {
  await untilCaughtUp(page);
  await context.setOffline(true);
  for (const words of ["one", "two", "three"]) await write(page, words);
  await expect(page.getByText(brokenLine)).toBeVisible();
  await expect(page.locator(".talk__head")).toHaveText(Array(3).fill(/Not sent yet – we will try again/));
  await axe(page);
  await talk.workerSays("written meanwhile");
  await context.route("**/live/**", (route) => route.abort());
  await context.setOffline(false);
  await page.reload();
  await expect(wordsOn(page)).toHaveText(["written meanwhile", "one", "two", "three"]);
  await context.unroute("**/live/**");
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(page.locator(".talk__head").last()).toContainText("Sent");
  await expect.poll(() => keptInTab(page)).toBeNull();
  await expect(page.getByText(brokenLine)).toHaveCount(0);
  await page.reload();
  await expect(wordsOn(page)).toHaveText(["written meanwhile", "one", "two", "three"]);
});

test("a page that slept, as behind a closed lid, has what was written meanwhile when it wakes, in order and once @javascript", async ({
  page,
  context,
  talk,
}) => {
  await untilCaughtUp(page);
  const sleep = await context.newCDPSession(page);
  await sleep.send("Page.setWebLifecycleState", { state: "frozen" });
  const said = ["one", "two", "three", "four", "five"];
  for (const words of said) await talk.workerSays(words);
  await sleep.send("Page.setWebLifecycleState", { state: "active" });
  await expect(wordsOn(page)).toHaveText(said);
  await untilCaughtUp(page);
  await write(page, "I am back");
  await expect(page.locator(".talk__head").last()).toContainText("Sent");
  await expect(wordsOn(page)).toHaveText([...said, "I am back"]);
});

test("who leaves the page takes what was not sent with them @javascript", async ({ page, context, talk }) => {
  await standInForNeutralSite(context);
  await untilCaughtUp(page);
  const address = page.url();
  await context.setOffline(true);
  await write(page, "He must not read this");
  await expect.poll(() => keptInTab(page)).toContain("must not read");
  await page.locator(".exit-bar").getByRole("button", { name: "Exit this page" }).click();
  await page.waitForURL((url) => url.origin === neutralOrigin);
  await context.setOffline(false); // not before: the line would come back, and the words would rightly go
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "See how it goes" })).toBeVisible();
  expect(await keptInTab(page)).toBeNull();
  await talk.worker.goto(`/desk/${talk.reference}`);
  await expect(talk.worker.getByText("He must not read this")).toHaveCount(0);
});

test("after half an hour what was not sent is removed, and nothing of it is sent @javascript", async ({
  page,
  context,
  talk,
}) => {
  await page.clock.install();
  await page.reload();
  await untilCaughtUp(page);
  await context.setOffline(true);
  await write(page, "I changed my mind");
  await expect.poll(() => keptInTab(page)).toContain("changed my mind");
  await page.clock.runFor(31 * minute);
  await expect(page.locator(".cover__emptied")).toBeVisible();
  expect(await keptInTab(page)).toBeNull();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Carry on" }).click();
  await untilCaughtUp(page);
  await expect(wordsOn(page)).toHaveCount(0);
  await talk.worker.goto(`/desk/${talk.reference}`);
  await expect(talk.worker.getByText("I changed my mind")).toHaveCount(0);
});

test("where WebSocket is blocked the two still read each other at once @javascript", async ({ page, talk }) => {
  const kinds: string[] = [];
  page.on("request", (request) => {
    const transport = new URL(request.url()).searchParams.get("transport");
    if (transport !== null) kinds.push(transport);
  });
  await page.addInitScript(() => Object.assign(window, { WebSocket: undefined }));
  await page.reload();
  await untilCaughtUp(page);
  await write(page, "over a plain line");
  await expect(page.locator(".talk__head").last()).toContainText("Sent");
  await talk.workerSays("and back");
  await expect(wordsOn(page)).toHaveText(["over a plain line", "and back"]);
  expect(new Set(kinds)).toEqual(new Set(["polling"]));
});

test("a page that never caught up sends by its form @javascript", async ({ page, context, talk }) => {
  await context.route("**/live/**", (route) => route.abort());
  await page.reload();
  await write(page, "by the form");
  await expect(page.getByText("We have what you wrote.")).toBeVisible();
  await talk.workerSays("read");
  await page.reload();
  await expect(wordsOn(page)).toHaveText(["by the form", "read"]);
});
