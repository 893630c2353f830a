import { conversationOn, findStored, listStoredEntries } from "#test/browser/support/data-folder.ts";
import {
  arrive,
  continueButton,
  fill,
  ownTurns,
  send,
  start,
  take,
  upTo,
  walk,
  withTurns,
} from "#test/browser/support/journey.ts";
import { goOnAfter, openAfter } from "#test/browser/support/open-after.ts";
import { expect, test } from "#test/browser/support/test.ts";

test("a person refers themselves, finds their practice by its street, reads their answers and gets a reference", async ({
  page,
  site,
  javascript,
}) => {
  await start(page);
  await walk(page, upTo("practice"));
  await arrive(page, "practice");
  await page.getByLabel("Look for the GP practice").fill("lawson street");
  if (!javascript) await page.getByRole("button", { name: "Find" }).click();
  await page.getByLabel("The Densham Surgery").check();
  await continueButton(page).click();
  await walk(page, ownTurns.slice(4));
  await arrive(page, "check");
  const conversation = await conversationOn(page);
  const answers = page.locator("dl");
  for (const words of ["Me", "The Densham Surgery", "I miss my wife.", "Pat", "27 March 1947", "TS18 1HU", "Ring me"]) {
    await expect(answers).toContainText(words);
  }
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await expect(page.getByText("Who reads it:")).toBeVisible();
  await expect(page.getByText("How long we keep it:")).toBeVisible();
  await send(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Thank you, Pat");
  await expect(page.getByText("Your reference is")).toBeVisible();
  expect(findStored(site, conversation)).toMatchObject({ state: "sent", referrals: 1 });
});

test("someone begins with JavaScript and finishes without it: the same conversation, one referral", async ({
  page,
  browser,
  site,
  baseURL,
}) => {
  await start(page);
  await walk(page, upTo("age"));
  await arrive(page, "age");
  await goOnAfter(page, upTo("name").slice(2));
  await arrive(page, "name");
  const conversation = await conversationOn(page);
  const storageState = await page.context().storageState();
  const other = await browser.newContext({ javaScriptEnabled: false, storageState, ...(baseURL && { baseURL }) });
  try {
    const plain = await other.newPage();
    await plain.goto("/refer");
    await plain.getByRole("link", { name: "Go on where you were" }).click();
    await walk(plain, ownTurns.slice(6, 8));
    await arrive(plain, "postcode");
    await goOnAfter(plain, ownTurns.slice(8, 11));
    await walk(plain, ownTurns.slice(11));
    await arrive(plain, "check");
    expect(await conversationOn(plain)).toBe(conversation);
    await expect(plain.locator("dl")).toContainText("I miss my wife.");
    await send(plain);
  } finally {
    await other.close();
  }
  expect(findStored(site, conversation)).toMatchObject({ state: "sent", referrals: 1 });
});

test("reloading keeps every page as it was, and the browser's own Back leads through them all", async ({ page }) => {
  await start(page);
  for (const turn of upTo("reach")) {
    await arrive(page, turn[0]);
    await page.reload();
    await take(page, turn);
  }
  await arrive(page, "reach");
  for (const [step] of [...upTo("reach")].reverse()) {
    await page.goBack();
    await arrive(page, step);
  }
  await arrive(page, "who");
  await expect(page.locator('[name="who"][value="me"]')).toBeChecked();
  await page.goto("/refer/guide/check");
  await arrive(page, "reach");
});

test("an answer changed at the end leads another way, and what was said on the old way is neither shown nor sent", async ({
  page,
  site,
}) => {
  const afraid = withTurns({ "how-are-things": { now: ["afraid"] } }).slice(0, 2);
  await openAfter(page, [...afraid, ["help-afraid", "read"], ...ownTurns.slice(2, 11)]);
  await take(page, ["easier", { easier: ["meeting"] }]);
  await take(page, ["access", { access: ["step-free"], "access-words": "My old answer about stairs" }]);
  await arrive(page, "check");
  await expect(page.locator("dl")).toContainText("My old answer about stairs");
  const conversation = await conversationOn(page);
  await page.getByRole("link", { name: "Change Would anything make it easier to talk with us?" }).click();
  await arrive(page, "easier");
  await expect(page.locator('[name="easier"][value="meeting"]')).toBeChecked();
  await page.locator('[name="easier"][value="meeting"]').uncheck();
  await fill(page, { easier: ["nothing"] });
  await continueButton(page).click();
  await arrive(page, "check");
  await expect(page.locator("dl")).not.toContainText("My old answer about stairs");
  await page.getByRole("link", { name: "Change How are things for you right now?" }).click();
  await take(page, ["how-are-things", { now: ["ok"] }]);
  await arrive(page, "check");
  await expect(page.locator("dl")).not.toContainText("afraid");
  await send(page);
  const entries = listStoredEntries(site, conversation);
  expect(entries.filter(({ stepId }) => stepId === "access").map(({ hasText }) => hasText)).toEqual([0]);
  const said = entries.filter(({ stepId }) => stepId === "how-are-things");
  expect(said.map(({ hasText }) => hasText)).toEqual([0, 1]);
});

test("the page's Back link shows the answer before, and going on again changes nothing", async ({ page, site }) => {
  await openAfter(page, upTo("what-matters"));
  await arrive(page, "what-matters");
  const conversation = await conversationOn(page);
  await page.getByRole("link", { name: "Back", exact: true }).click();
  await arrive(page, "practice");
  await expect(page.locator('[name="practice"][value="not-sure"]')).toBeChecked();
  await continueButton(page).click();
  await arrive(page, "what-matters");
  expect(findStored(site, conversation)?.state).toBe("open");
  const answered = new Set(listStoredEntries(site, conversation).map(({ stepId }) => stepId));
  expect([...answered]).toEqual(upTo("what-matters").map(([step]) => step));
});

test("a double press on Start, Continue and Send makes one conversation, one answer, one referral", async ({
  page,
  site,
}) => {
  await page.goto("/refer");
  await page.getByRole("button", { name: "Start" }).dblclick();
  await arrive(page, "who");
  await fill(page, { who: ["me"] });
  const conversation = await conversationOn(page);
  await continueButton(page).dblclick();
  await arrive(page, "how-are-things");
  await goOnAfter(page, ownTurns.slice(1));
  await arrive(page, "check");
  expect(listStoredEntries(site, conversation)).toHaveLength(ownTurns.length);
  await page.getByRole("button", { name: "Send" }).dblclick();
  await expect(page).toHaveURL(/\/refer\/sent$/);
  expect(findStored(site, conversation)).toMatchObject({ state: "sent", referrals: 1 });
});

test("the second of two tabs is told, keeps its words, and is taken when it presses Continue again", async ({
  page,
  context,
}) => {
  await openAfter(page, upTo("what-matters"));
  await arrive(page, "what-matters");
  const second = await context.newPage();
  await second.goto("/refer/guide/what-matters");
  await take(page, ["what-matters", { "own-words": "Said in the first tab" }]);
  await arrive(page, "what-would-help");
  await take(second, ["what-matters", { "own-words": "Said in the second tab" }]);
  await expect(second.locator(".nhsuk-error-summary")).toContainText("You answered on another page");
  await expect(second.locator("textarea")).toHaveValue("Said in the second tab");
  await continueButton(second).click();
  await arrive(second, "what-would-help");
  await expect(second.locator(".chat")).toContainText("Said in the second tab");
  await expect(second.locator(".chat")).not.toContainText("Said in the first tab");
});
