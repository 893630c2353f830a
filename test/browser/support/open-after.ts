import { randomUUID } from "node:crypto";
import type { APIResponse, Page } from "@playwright/test";
import type { Turn } from "./journey.ts";

/** Where a conversation is: the path of its page, and the turn that the page's form names. */
type Place = { conversation: string; turn: number; path: string };

// What a browser says of a form of our own pages when it names no origin.
const headers = { "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" };

/**
 * Opens the page that comes after these answers in a new conversation of this browser. The answers are posted as a
 * browser without script posts them, but their pages are not drawn: other tests walk through those.
 */
export async function openAfter(
  page: Page,
  turns: readonly Turn[],
  door: "guide" | "call-back" = "guide",
): Promise<void> {
  const conversation = randomUUID();
  const begun = await post(page, door === "guide" ? "/refer?index" : "/refer/call-back", [
    ["conversation", conversation],
  ]);
  await page.goto(await answerAll(page, turns, { conversation, turn: 0, path: begun }));
}

/** The same from the page of the guide that stands there now. */
export async function goOnAfter(page: Page, turns: readonly Turn[]): Promise<void> {
  const hidden = (name: string) => page.locator(`form.answer-form input[name="${name}"]`).inputValue();
  const place = { conversation: await hidden("conversation"), turn: Number(await hidden("turn")) };
  await page.goto(await answerAll(page, turns, { ...place, path: new URL(page.url()).pathname }));
}

async function answerAll(page: Page, turns: readonly Turn[], place: Place): Promise<string> {
  let { path, turn } = place;
  for (const [step, act] of turns) {
    if (!path.endsWith(`/${step}`)) throw new Error(`The guide asks ${path} and not ${step}`);
    const hidden = [
      ["conversation", place.conversation],
      ["turn", String(turn)],
      ["client-id", randomUUID()],
    ];
    path = await post(page, path, [...hidden, ...(await boxesOf(page, path, act))]);
    turn += 1;
  }
  return path;
}

async function boxesOf(page: Page, path: string, act: Turn[1]): Promise<string[][]> {
  if (act === "read") return [];
  if (act === "pass by") return [["skip", await skipOf(page, path)]];
  return Object.entries(act).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : value.map((id) => [name, id]),
  );
}

/** What the button says that passes this page by. */
async function skipOf(page: Page, path: string): Promise<string> {
  const button = /<button[^>]* name="skip"[^>]*>/.exec(await (await page.request.get(path)).text())?.[0] ?? "";
  const skip = /value="([^"]+)"/.exec(button)?.[1];
  if (skip === undefined) throw new Error(`${path} cannot be passed by`);
  return skip;
}

/** @returns the path that the site sends the browser to, without the place on it */
async function post(page: Page, path: string, boxes: string[][]): Promise<string> {
  const data = String(new URLSearchParams(boxes));
  const answer: APIResponse = await page.request.post(path, { headers, data, maxRedirects: 0 });
  const { location } = answer.headers();
  if (answer.status() === 302 && location !== undefined) return location.replace(/#.*/, "");
  throw new Error(`${path} answered ${answer.status()} to ${data}`);
}
