import type { Page } from "@playwright/test";
import {
  listenToAnnouncer,
  openLiveTalk,
  pressAtDesk,
  untilCaughtUp,
  wordsOn,
  write,
  type LiveTalk,
  turnLiveOff,
} from "#test/browser/support/live-talk.ts";
import { openRecord } from "#test/browser/support/live-desk.ts";
import { expect, test as base } from "#test/browser/support/test.ts";

const test = base.extend<{ talk: LiveTalk }>({
  talk: async ({ page, browser, site, staffCookies }, use) => {
    const talk = await openLiveTalk(page, "Hilda", { browser, site, staffCookies });
    await use(talk);
    await talk.close();
  },
});

test.afterEach(turnLiveOff);

test("a person and a link worker read each other without loading a page again @javascript", async ({
  page,
  talk,
  axe,
}) => {
  await untilCaughtUp(page);
  await openRecord(talk.worker, talk.reference);
  await talk.worker.getByRole("button", { name: "Join the conversation" }).click();
  await expect(page.locator(".talk__line")).toContainText("Emma Garbutt has joined.");
  await expect(page.getByText("Emma Garbutt has joined and reads this now.")).toBeVisible();
  await write(page, "Can I bring my dog?\nHe is small.");
  await expect(page.locator(".talk__head").last()).toContainText("Sent");
  await expect(page.getByLabel("Your message")).toHaveValue("");
  await expect(wordsOn(talk.worker)).toContainText("Can I bring my dog?");
  await talk.worker.getByRole("textbox", { name: /^Write to/ }).fill("Yes, do.");
  await talk.worker.getByRole("button", { name: /^Send to/ }).click();
  await expect(wordsOn(page)).toHaveText(["Can I bring my dog?\nHe is small.", "Yes, do."]);
  await axe(page);
});

test("each message from the other side is said once, and the same words twice are said twice @javascript", async ({
  page,
  talk,
}) => {
  await untilCaughtUp(page);
  const said = await listenToAnnouncer(page);
  for (const words of ["Hello", "Hello", "How are you?"]) await talk.workerSays(words);
  await expect(wordsOn(page)).toHaveCount(3);
  await write(page, "I am well");
  await expect(wordsOn(page)).toHaveCount(4);
  await pressAtDesk(talk.worker, { intent: "join", reference: talk.reference });
  const all = ["New message: Hello", "New message: Hello", "New message: How are you?", "Emma Garbutt has joined."];
  await expect.poll(said).toEqual(all);
  await expect(page.locator("#announcer")).toHaveText("", { timeout: 20_000 });
  expect(await said()).toEqual(all);
});

test("two tabs of one person and a page without script show the same @javascript", async ({ page, talk, context }) => {
  await untilCaughtUp(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await untilCaughtUp(other);
  await write(page, "from the first tab");
  await write(other, "from the second tab");
  await talk.workerSays("from the team");
  await expect(wordsOn(page)).toHaveCount(3);
  await expect(wordsOn(other)).toHaveCount(3);
  const shown = await wordsOn(page).allInnerTexts();
  expect(await wordsOn(other).allInnerTexts()).toEqual(shown);
  const plain = await (await page.request.get(page.url())).text();
  const inHtml = [...plain.matchAll(/class="talk__words">([^<]*)</gu)].map(([, words]) => words);
  expect(inHtml).toEqual(shown);
});

test("words that ask for help bring it at once, without loading the page @javascript", async ({ page, talk, axe }) => {
  expect(talk.reference).not.toBe("");
  await untilCaughtUp(page);
  await write(page, "I want to end my life");
  await expect(page.getByRole("alert").filter({ hasText: "116 123" })).toBeVisible();
  await write(page, "Sorry. I am tired.");
  await expect(wordsOn(page)).toHaveCount(2);
  await expect(page.getByRole("alert").filter({ hasText: "116 123" })).toBeVisible();
  await axe(page);
});

test("the card after words of danger says who reads, and follows who comes and goes @javascript", async ({
  page,
  talk,
}) => {
  await untilCaughtUp(page);
  await write(page, "I want to end my life");
  const card = page.getByRole("alert").filter({ hasText: "116 123" });
  await expect(card).toContainText("Please do not wait for us. If it cannot wait, call 999");
  await expect(card).not.toContainText("Nobody is reading this yet");
  await openRecord(talk.worker, talk.reference);
  await talk.worker.getByRole("button", { name: "Join the conversation" }).click();
  await expect(card).toContainText("Emma Garbutt has joined and reads your messages now.");
  await expect(card).not.toContainText("Please do not wait");
  await talk.worker.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(card).toContainText("Please do not wait for us.");
  await expect(card).not.toContainText("has joined");
});

test("news that comes out of view moves nothing, and a button leads to it @javascript", async ({ page, talk, axe }) => {
  await untilCaughtUp(page);
  for (let n = 1; n <= 12; n += 1) await talk.workerSays(`A few words of message number ${n}`);
  await expect(wordsOn(page)).toHaveCount(12);
  await page.evaluate(() => document.querySelector(".talk")?.lastElementChild?.scrollIntoView());
  await expect(page.getByRole("button", { name: "New message" })).toHaveCount(0);
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator(".talk__item").first().focus();
  const before = await scrollTop(page);
  await talk.workerSays("The newest of all");
  const pill = page.getByRole("button", { name: "New message" });
  await expect(pill).toBeVisible();
  expect(await scrollTop(page)).toBe(before);
  await expect(page.locator(".talk__item").first()).toBeFocused();
  expect((await pill.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await axe(page);
  await pill.press("Enter");
  await expect(page.locator(".talk__item").last()).toBeFocused();
  await expect(wordsOn(page).last()).toBeInViewport();
  await expect(pill).toHaveCount(0);
});

test("too many letters, and none, are said beside the box, and the words stay @javascript", async ({
  page,
  talk,
  axe,
}) => {
  expect(talk.reference).not.toBe("");
  await untilCaughtUp(page);
  const long = "a".repeat(10_002);
  await write(page, long);
  await expect(page.getByRole("link", { name: "This is 2 letters too long." })).toBeVisible();
  await expect(page.getByLabel("Your message")).toHaveValue(long);
  expect(await page.evaluate(() => sessionStorage.getItem("unsent-messages"))).toBeNull();
  await axe(page);
  await page.getByLabel("Your message").press("Enter");
  await expect(wordsOn(page)).toHaveCount(0);
  await write(page, " ");
  await expect(page.getByRole("link", { name: "Write something first" })).toBeVisible();
});

async function scrollTop(page: Page): Promise<number> {
  return page.evaluate(() => scrollY);
}

test("words that the site could not take as they are go back into the box, by keyboard too @javascript", async ({
  page,
  talk,
  axe,
}) => {
  await untilCaughtUp(page);
  const unseen = "\u200b"; // a letter that nobody sees: the site finds nothing to keep
  await write(page, unseen);
  await expect(page.locator(".talk__item--waiting")).toContainText("Not sent. Take it back to change it");
  await axe(page);
  await page.getByLabel("Your message").fill("Half a sentence");
  await page.getByRole("button", { name: "Take it back" }).press("Enter");
  await expect(page.getByLabel("Your message")).toBeFocused();
  await expect(page.getByLabel("Your message")).toHaveValue(`${unseen}\n\nHalf a sentence`);
  await expect(page.locator(".talk__item--waiting")).toHaveCount(0);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(wordsOn(page)).toHaveText(["Half a sentence"]);
  await talk.workerSays("Thank you");
  await expect(wordsOn(page)).toHaveText(["Half a sentence", "Thank you"]);
});

test("without script the same is a form, and the same lines stand there @no-javascript", async ({ page, talk }) => {
  await pressAtDesk(talk.worker, { intent: "join", reference: talk.reference });
  await page.reload();
  await expect(page.locator(".talk__line")).toContainText("Emma Garbutt has joined.");
  await write(page, "I am away on Tuesday.");
  await expect(page.getByText("We have what you wrote.")).toBeVisible();
  await talk.workerSays("Thank you.");
  await page.reload();
  await expect(wordsOn(page)).toHaveText(["I am away on Tuesday.", "Thank you."]);
});
