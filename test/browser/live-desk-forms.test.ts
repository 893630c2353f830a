import type { Locator } from "@playwright/test";
import { askToBeRung } from "#test/browser/support/ask-to-be-rung.ts";
import { openListAt } from "#test/browser/support/desk-list.ts";
import { leadMail, pressAtDesk, turnLiveOff } from "#test/browser/support/live-talk.ts";
import { expectFitsNarrow } from "#test/browser/support/narrow.ts";
import { expect, test } from "#test/browser/support/test.ts";

test.afterEach(turnLiveOff);

const longName = "Bartholomew-Alexander Featherstonehaugh";

test("with forms alone a link worker says that they are here, joins, writes and leaves, and lines say so", async ({
  page,
  signedInAs,
  axe,
}) => {
  await askToBeRung(page, { name: longName });
  await signedInAs(leadMail);
  await pressAtDesk(page, { intent: "turn-on", team: "stockton" });
  await pressAtDesk(page, { intent: "away" });
  await openListAt(page, "team", longName);
  await page.getByRole("link", { name: longName }).click();
  await expect(page.getByText("To join, first say on your desk that you are here.")).toBeVisible();

  await page.getByRole("link", { name: "on your desk" }).click();
  await page.getByRole("button", { name: "I'm here for 30 minutes" }).click();
  await openListAt(page, "team", longName);
  await page.getByRole("link", { name: longName }).click();
  await page.getByRole("button", { name: "Join the conversation" }).click();
  await expect(page.locator(".live-bar__now")).toContainText("You have joined.");
  await expect(page.locator(".talk__line")).toContainText("Emma Garbutt has joined.");

  await page.getByRole("textbox", { name: `Write to ${longName}` }).fill("Good morning");
  await page.getByRole("button", { name: `Send to ${longName}` }).click();
  await expect(page.locator(".talk__words").last()).toHaveText("Good morning");
  await axe(page);
  await expectFitsNarrow(page);
  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page.locator(".talk__line").last()).toContainText("Emma Garbutt has left.");
});

test("joining, writing and leaving need no mouse @javascript", async ({ page, signedInAs }) => {
  await askToBeRung(page, { name: "Ned" });
  await signedInAs(leadMail);
  await pressAtDesk(page, { intent: "turn-on", team: "stockton" });
  await pressAtDesk(page, { intent: "here" });
  await openListAt(page, "team", "Ned");
  await page.getByRole("link", { name: "Ned", exact: true }).click();
  await expect(page.locator("[data-line='caught up']")).toBeAttached();
  const tabTo = async (place: Locator) => {
    for (let press = 0; press < 80; press += 1) {
      if (await place.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error("it cannot be reached with the Tab key");
  };

  await tabTo(page.getByRole("button", { name: "Join the conversation" }));
  await page.keyboard.press("Enter");
  const box = page.getByRole("textbox", { name: "Write to Ned" });
  await expect(box).toBeFocused();
  await page.keyboard.type("Hello Ned");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator(".talk__words").last()).toHaveText("Hello Ned");
  await expect(box).toBeFocused();
  await page.keyboard.type("And how are you?");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator(".talk__words")).toHaveText(["Hello Ned", "And how are you?"]);
});
