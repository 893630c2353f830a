import { expect, type Locator, type Page } from "@playwright/test";

/** What to put in the boxes of a page, by the boxes' names; a list chooses answers by their ids. */
export type Boxes = Record<string, string | readonly string[]>;

/** A page of the guide and what to do there: fill it in, press the button that passes it by, or only read it. */
export type Turn = readonly [step: string, act: Boxes | "pass by" | "read"];

/** The ordinary way of a person who refers themselves, up to the page that sends. */
export const ownTurns: readonly Turn[] = [
  ["who", { who: ["me"] }],
  ["how-are-things", { now: ["ok"] }],
  ["age", { age: ["adult"] }],
  ["practice", { practice: ["not-sure"] }],
  ["what-matters", { "own-words": "I miss my wife.\nI would like company." }],
  ["what-would-help", { needs: ["company", "money"] }],
  ["name", { called: "Pat", last: "Featherstone" }],
  ["birth-date", { "birth-day": "27", "birth-month": "3", "birth-year": "1947" }],
  ["postcode", { postcode: "ts18 1hu" }],
  ["reach", { ways: ["phone"], phone: "0191 496 0000" }],
  ["safe", { voicemail: ["no"] }],
  ["easier", { easier: ["nothing"] }],
];

export async function start(page: Page, door: "guide" | "call-back" = "guide"): Promise<void> {
  await page.goto(door === "guide" ? "/refer" : "/refer/call-back");
  await page.getByRole("button", { name: /^Start/ }).click();
}

/** Waits until this page of the guide stands there, heading and all. */
export async function arrive(page: Page, step: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/refer/(guide|call-back)/${step}(\\?|#|$)`));
  await expect(formOf(page, step)).toBeAttached();
}

function formOf(page: Page, step: string): Locator {
  return page.locator(`form.answer-form:is([action$="/${step}"], [action$="/${step}#question"])`);
}

export async function fill(page: Page, boxes: Boxes): Promise<void> {
  for (const [name, value] of Object.entries(boxes)) {
    if (typeof value === "string") await fillBox(page.locator(`form.answer-form [name="${name}"]`), value);
    else await choose(page, name, value);
  }
}

/** These choices and no others: what was ticked beforehand is taken away. */
async function choose(page: Page, name: string, ids: readonly string[]): Promise<void> {
  const boxes = page.locator(`form.answer-form [name="${name}"]`);
  const ticked = await boxes.evaluateAll((all) =>
    all.flatMap((box) =>
      box instanceof HTMLInputElement && box.type === "checkbox" && box.checked ? [box.value] : [],
    ),
  );
  for (const id of ticked) if (!ids.includes(id)) await boxes.and(page.locator(`[value="${id}"]`)).uncheck();
  for (const id of ids) await boxes.and(page.locator(`[value="${id}"]`)).check();
}

async function fillBox(box: Locator, value: string): Promise<void> {
  const isList = (await box.evaluate((element) => element.tagName)) === "SELECT";
  await (isList ? box.selectOption(value) : box.fill(value));
}

export function continueButton(page: Page): Locator {
  return page.getByRole("button", { name: "Continue", exact: true });
}

export async function take(page: Page, [step, act]: Turn): Promise<void> {
  await arrive(page, step);
  if (act === "pass by") return page.locator('button[name="skip"]').click();
  if (act !== "read") await fill(page, act);
  await continueButton(page).click();
}

/** Takes these pages one after another. */
export async function walk(page: Page, turns: readonly Turn[]): Promise<void> {
  for (const turn of turns) await take(page, turn);
}

/** The turns up to, but without, this page. */
export function upTo(step: string, turns: readonly Turn[] = ownTurns): readonly Turn[] {
  const index = turns.findIndex(([id]) => id === step);
  if (index < 0) throw new Error(`There is no page ${step} on this way`);
  return turns.slice(0, index);
}

/** The same way with other answers on some of its pages. */
export function withTurns(other: Record<string, Turn[1]>, turns: readonly Turn[] = ownTurns): readonly Turn[] {
  return turns.map(([step, act]): Turn => [step, other[step] ?? act]);
}

export async function send(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page).toHaveURL(/\/refer\/sent$/);
}
