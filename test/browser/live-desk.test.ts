import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { openColleague, openRecord, workerMail } from "#test/browser/support/live-desk.ts";
import {
  openLiveTalk,
  pressAtDesk,
  untilCaughtUp,
  write,
  type LiveTalk,
  turnLiveOff,
} from "#test/browser/support/live-talk.ts";
import { watchFrames } from "#test/browser/support/watch-frames.ts";
import { expect, test as base } from "#test/browser/support/test.ts";

const name = "Edith";

const test = base.extend<{ talk: LiveTalk; colleague: Page }>({
  talk: async ({ page, browser, site, staffCookies }, use) => {
    const talk = await openLiveTalk(page, name, { browser, site, staffCookies });
    await use(talk);
    await talk.close();
  },
  colleague: async ({ browser, site, staffCookies }, use) => {
    const colleague = await openColleague(browser, site, await staffCookies(workerMail));
    await use(colleague);
    await colleague.context().close();
  },
});

const says = (page: Page) => page.locator(".live-bar__now");
const items = (page: Page) => page.locator(".talk__words");
const box = (page: Page) => page.getByRole("textbox", { name: `Write to ${name}` });
const send = (page: Page) => page.getByRole("button", { name: `Send to ${name}` });

test.afterEach(turnLiveOff);

test("a link worker joins, both write without loading a page again, and the person sees them leave @javascript", async ({
  page,
  talk: { worker, reference },
  axe,
}) => {
  await untilCaughtUp(page);
  await openRecord(worker, reference);
  await expect(says(worker)).toHaveText(`Nobody has joined. ${name} has the page open now.`);
  await worker.getByRole("button", { name: "Join the conversation" }).click();
  await expect(says(worker)).toHaveText(`You have joined. ${name} has the page open now.`);
  await expect(box(worker)).toBeFocused();
  await expect(page.locator(".talk__line")).toContainText("Emma Garbutt has joined.");

  await box(worker).fill("Shall we talk about the garden?");
  await send(worker).click();
  await expect(items(page)).toHaveText(["Shall we talk about the garden?"]);
  await expect(worker.locator(".talk__head").last()).toContainText("Sent");
  await expect(box(worker)).toHaveValue("");
  await expect(box(worker)).toBeFocused();

  await box(worker).fill("half a sent");
  await write(page, "Yes please");
  await expect(items(worker)).toHaveText(["Shall we talk about the garden?", "Yes please"]);
  await expect(worker.getByRole("button", { name: "I have read their message" })).toBeVisible();
  await expect(box(worker)).toHaveValue("half a sent");
  await axe(worker);

  await worker.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(says(worker)).toContainText("Nobody has joined.");
  await expect(page.locator(".talk__line").last()).toContainText("Emma Garbutt has left.");
  await expect(box(worker)).toHaveValue("half a sent");
});

test("staff see each other's notes and who writes, and nothing of it reaches the person's browser @javascript", async ({
  page,
  talk: { worker, reference },
  colleague,
}) => {
  const secret = `canary-${randomUUID()}`;
  const frames = watchFrames(page);
  await page.reload();
  await untilCaughtUp(page);
  await openRecord(worker, reference);
  await openRecord(colleague, reference);

  await box(colleague).pressSequentially("Dear");
  await expect(worker.locator(".talk__typing")).toHaveText("Rashid Khan is writing");
  await expect(colleague.locator(".talk__typing")).toHaveText("");
  await colleague.locator("summary", { hasText: "Write a private note" }).click();
  await colleague.getByRole("textbox", { name: "Private note" }).fill(secret);
  await colleague.getByRole("button", { name: "Keep the note" }).click();
  await expect(worker.locator(".talk__item--note")).toContainText(secret);
  await expect(worker.locator(".talk__item--note")).toContainText("Private note");
  await expect(worker.locator(".talk__item--note")).toContainText("Rashid Khan");

  await box(worker).fill("This one is for you");
  await send(worker).click();
  await expect(items(page)).toHaveText(["This one is for you"]);
  await page.reload();
  const got = [...frames(), await page.content()].join("\n");
  expect(got).toContain("This one is for you");
  expect(got).not.toContain(secret);
  expect(got).not.toMatch(/is writing|"typing"/);
});

test("words that were written over something new come back into the box, and go out once that has been seen @javascript", async ({
  page,
  talk: { worker, reference },
}) => {
  await untilCaughtUp(page);
  await openRecord(worker, reference);
  await worker.context().setOffline(true);
  await box(worker).fill("See you at ten");
  await send(worker).click();
  await expect(worker.locator(".talk__item--waiting")).toContainText("Not sent yet");
  await expect(says(worker)).toHaveText("Who is here is not known while the line is broken.");
  await write(page, "I had to go out");
  await expect(page.locator(".talk__head").last()).toContainText("Sent");
  await worker.context().setOffline(false);

  await expect(items(worker)).toHaveText(["I had to go out"]);
  await expect(box(worker)).toHaveValue("See you at ten");
  await expect(worker.getByText("Not sent: something new came")).toBeVisible();
  await send(worker).click();
  await expect(items(page)).toHaveText(["I had to go out", "See you at ten"]);
  await expect(worker.getByText("Not sent: something new came")).toHaveCount(0);
});

test("the button for a new message leads past one's own note, to what somebody else wrote @javascript", async ({
  page,
  talk: { worker, reference },
}) => {
  await untilCaughtUp(page);
  for (let n = 1; n <= 3; n += 1) await write(page, `Message number ${n}`);
  await openRecord(worker, reference);
  await expect(items(worker)).toHaveCount(3);
  await worker.setViewportSize({ width: 800, height: 300 });
  await worker.locator("summary", { hasText: "Write a private note" }).click();
  await worker.getByRole("textbox", { name: "Private note" }).fill("A note of my own");
  await worker.getByRole("button", { name: "Keep the note" }).click();
  await expect(items(worker)).toHaveCount(4);
  await worker.evaluate(() => scrollTo(0, 0));
  await write(page, "Are you there?");
  const pill = worker.getByRole("button", { name: "New message" });
  await expect(pill).toBeVisible();
  await pill.press("Enter");
  await expect(worker.locator(".talk__item:focus")).toContainText("Are you there?");
});

test("an act does not pass over words that came further down and were not on the screen yet @javascript", async ({
  page,
  talk: { worker, reference },
}) => {
  await untilCaughtUp(page);
  await openRecord(worker, reference);
  await worker.setViewportSize({ width: 800, height: 300 });
  await worker.evaluate(() => scrollTo(0, 0));
  await write(page, "I cannot go on waiting");
  const read = worker.getByRole("button", { name: "I have read their message" });
  await expect(read).toBeAttached();
  // The page has loaded itself again for that button: one opening stays one reading.
  await expect(worker.locator("li", { hasText: /^Emma Garbutt, / })).toHaveText(/^Emma Garbutt, [^,]+$/);
  await read.press("Enter");
  await expect(worker.getByText("Someone changed this while you were here.").first()).toBeVisible();
  await worker.getByRole("button", { name: "I have read their message" }).press("Enter");
  await expect(worker.getByText("Marked as read.")).toBeVisible();
});

test("when the lead turns live conversations off in the middle of a talk, both sides are told what is so and can go on writing @javascript", async ({
  page,
  talk: { worker, reference },
  axe,
}) => {
  await untilCaughtUp(page);
  await openRecord(worker, reference);
  await worker.getByRole("button", { name: "Join the conversation" }).click();
  await expect(page.locator(".talk__line").last()).toContainText("Emma Garbutt has joined.");
  await box(worker).fill("half a sent");
  await page.getByLabel("Your message").fill("half a word");
  await pressAtDesk(worker, { intent: "turn-off", team: "stockton" });

  await expect(page.locator(".talk__line").last()).toContainText("Emma Garbutt has left.");
  await expect(page.getByText("Come back to this page for our answer.")).toBeVisible();
  await expect(page.locator("main")).not.toContainText("has joined and reads this now");
  await expect(page.getByLabel("Your message")).toHaveValue("half a word");
  await expect(says(worker)).toContainText("Live conversations are off now.");
  await axe(worker);

  // What the form says of the record it saw: it follows once the newest words were on the screen.
  const stand = worker.locator("form", { has: box(worker) }).locator("[name='version']");
  const before = await stand.inputValue();
  await write(page, "Are you still there?");
  await expect(page.getByText("We have what you wrote.")).toBeVisible();
  await expect(items(worker)).toHaveText(["Are you still there?"]);
  await items(worker).last().scrollIntoViewIfNeeded();
  await expect(stand).not.toHaveValue(before);
  await expect(worker.locator(".live-bar")).toHaveCount(0);
  await expect(box(worker)).toHaveValue("half a sent");
  await send(worker).click();
  await expect(items(worker)).toHaveText(["Are you still there?", "half a sent"]);
  await page.reload();
  await expect(items(page)).toHaveText(["Are you still there?", "half a sent"]);
});

test("who may not see a record any more sees nothing more of it, and is told so kindly @javascript", async ({
  page,
  talk: { worker, reference },
  colleague,
  axe,
}) => {
  await untilCaughtUp(page);
  await openRecord(worker, reference);
  await openRecord(colleague, reference);
  await worker.locator("summary", { hasText: "Send it to another team" }).click();
  await worker.getByLabel("Team", { exact: true }).selectOption({ label: "Sample Gateshead link workers" });
  await worker.locator("#send-reason-2").check();
  await worker.getByRole("button", { name: "Send it there" }).click();

  await expect(colleague.getByRole("heading", { name: "You cannot see this any more" })).toBeVisible();
  await expect(colleague.locator("main")).not.toContainText(name);
  await axe(colleague);
  await colleague.getByRole("link", { name: "Go to your desk" }).click();
  await expect(colleague).toHaveURL(/\/desk$/);
});

test("signing out leaves no unsent words in its tab, and ends what is live in the others @javascript", async ({
  talk: { reference },
  browser,
  site,
  staffCookies,
}) => {
  // Somebody whom no other test signs in as: the session ends here.
  const colleague = await openColleague(browser, site, await staffCookies("ana.ferreira@example.org"));
  await openRecord(colleague, reference);
  const other = await colleague.context().newPage();
  await openRecord(other, reference);
  await other.route("**/live/**", (route) => route.abort());
  await other.context().setOffline(true);
  await box(other).fill("Not for whoever signs in next");
  await send(other).click();
  const kept = () => other.evaluate(() => sessionStorage.getItem("unsent-messages"));
  await expect.poll(kept).toContain("whoever signs in next");
  await other.context().setOffline(false);

  await other.getByRole("button", { name: "Sign out" }).click();
  await expect(other).not.toHaveURL(/desk/);
  expect(await kept()).toBeNull();
  await expect(colleague.getByRole("heading", { name: "You cannot see this any more" })).toBeVisible();
  await colleague.context().close();
});
