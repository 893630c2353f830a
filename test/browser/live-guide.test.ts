import type { Page } from "@playwright/test";
import { arrive, continueButton, upTo, withTurns, type Turn } from "#test/browser/support/journey.ts";
import {
  listenToAnnouncer,
  openLiveWorker,
  pressAtDesk,
  sayAtDesk,
  untilCaughtUp,
  turnLiveOff,
} from "#test/browser/support/live-talk.ts";
import { openRecord } from "#test/browser/support/live-desk.ts";
import { openAfter } from "#test/browser/support/open-after.ts";
import { expect, test } from "#test/browser/support/test.ts";

test.afterEach(turnLiveOff);

const life = "I am going to end my life tonight";
const toOffers: readonly Turn[] = [
  ...withTurns({ practice: { practice: ["A81001"] }, "what-matters": { "own-words": life } }, upTo("what-would-help")),
  ["heard-life", { "thoughts-now": ["ending-life"] }],
];

/** Asks for the early call half-way through the guide, and goes back to where it was. @returns the reference. */
async function askForCall(page: Page): Promise<string> {
  await openAfter(page, toOffers);
  await arrive(page, "heard-offers");
  await page.getByRole("link", { name: "Ask for this call" }).click();
  await page.getByLabel("What shall we call you?").fill("Winifred");
  await page.getByLabel("Your phone number").fill("0191 496 0000");
  await page.getByLabel("Yes, it is safe").check();
  await page.locator("form.answer-form").getByRole("button").first().click();
  await expect(page).not.toHaveURL(/call-soon$/);
  await page.goto("/refer/guide/heard-offers");
  await arrive(page, "heard-offers");
  const html = await (await page.request.get(page.url())).text();
  return /\/track\/([A-Z]{9})/u.exec(html)?.[1] ?? "";
}

test("a link worker joins half-way through the guide, hands back, and the guide goes on at the same step @javascript", async ({
  page,
  browser,
  site,
  staffCookies,
  axe,
}) => {
  const worker = await openLiveWorker({ browser, site, staffCookies });
  const reference = await askForCall(page);
  await untilCaughtUp(page);
  const said = await listenToAnnouncer(page);
  await openRecord(worker, reference);
  await worker.getByRole("button", { name: "Join the conversation" }).click();
  await expect(page.locator(".live-panel .talk__line")).toContainText("Emma Garbutt has joined.");
  await page.getByLabel("Your message to your link worker’s team").fill("Are you there?");
  await page.getByRole("button", { name: "Send this message" }).click();
  await sayAtDesk(worker, reference, "Yes, I am here.");
  await expect(page.locator(".live-panel .talk__words")).toHaveText(["Are you there?", "Yes, I am here."]);
  await axe(page);
  await worker.getByRole("button", { name: "Hand back to the guide" }).press("Enter");
  await expect(worker.locator(".live-bar__now")).toContainText("Nobody has joined.");
  await expect(page.locator(".live-panel")).toContainText("handed you back to the guide. Go on where you were.");
  await expect
    .poll(said)
    .toEqual([
      "Emma Garbutt has joined.",
      "New message: Yes, I am here.",
      expect.stringContaining("Emma Garbutt has handed you back to the guide. Go on where you were."),
    ]);
  await arrive(page, "heard-offers");
  await continueButton(page).click();
  await arrive(page, "what-would-help");
  await expect(page.locator(".live-panel .talk__words")).toHaveCount(2);
  await worker.context().close();
});

test("the card on a page of the guide says who reads as it is at that minute @javascript", async ({
  page,
  browser,
  site,
  staffCookies,
}) => {
  const worker = await openLiveWorker({ browser, site, staffCookies });
  const reference = await askForCall(page);
  await page.goto("/refer/guide/heard-life");
  await untilCaughtUp(page);
  const card = page.locator(".turn .care-card").first();
  await expect(card).toContainText("What you write from here is added when you finish.");
  await openRecord(worker, reference);
  await worker.getByRole("button", { name: "Join the conversation" }).click();
  await expect(card).toContainText("Emma Garbutt has joined and reads your messages now.");
  await expect(card).toContainText("What you answer to these questions is added when you finish.");
  await expect(page.locator(".turn")).not.toContainText("Nobody is reading");
  await page.context().setOffline(true);
  await expect(card.getByText("has joined and reads your messages now")).toBeHidden();
  await expect(card).toContainText("If it cannot wait, call 999");
  await page.context().setOffline(false);
  await expect(card.getByText("has joined and reads your messages now")).toBeVisible();
  await worker.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(card).toContainText("What you write from here is added when you finish.");
  await expect(card).not.toContainText("has joined");
  await worker.context().close();
});

test("without script the guide shows who has joined, and leads to the page to write on @no-javascript", async ({
  page,
  browser,
  site,
  staffCookies,
}) => {
  const worker = await openLiveWorker({ browser, site, staffCookies });
  const reference = await askForCall(page);
  await pressAtDesk(worker, { intent: "join", reference });
  await page.reload();
  await expect(page.locator(".live-panel .talk__line")).toContainText("Emma Garbutt has joined.");
  await page.getByRole("link", { name: "Write to your link worker’s team" }).click();
  await expect(page.getByRole("heading", { name: "Write to us" })).toBeVisible();
  await worker.context().close();
});
