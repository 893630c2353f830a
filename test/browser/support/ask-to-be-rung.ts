import type { Page } from "@playwright/test";
import { arrive, type Boxes, type Turn } from "#test/browser/support/journey.ts";
import { openAfter } from "#test/browser/support/open-after.ts";

/** `now`: how things are for them. `practice`: a code, Stockton's when left out; null when they named none. */
export type AskedBy = { name: string; now?: string; phone?: string; practice?: string | null };

const helpPages: Readonly<Record<string, Turn>> = {
  "danger-now": ["help-danger", "read"],
  "ending-life": ["help-ending-life", "read"],
  afraid: ["help-afraid", "read"],
  "rather-not-say": ["help-not-said", "read"],
};

/** The short way to a referral: the answers of "Ask us to ring you", then the button that sends them. */
export async function askToBeRung(page: Page, asked: AskedBy): Promise<void> {
  const { name, now = "ok", phone = "01632 960 123", practice = "A81001" } = asked;
  const help = helpPages[now];
  const ringMe: Boxes = { called: name, phone, ...(practice === null ? {} : { practice: [practice] }) };
  const turns: Turn[] = [["how-are-things", { now: [now] }], ...(help ? [help] : []), ["age", { age: ["adult"] }]];
  await openAfter(page, [...turns, ["ring-me", ringMe]], "call-back");
  await arrive(page, "check");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("heading", { name: `Thank you, ${name}` }).waitFor();
}
