import type { LocalDate } from "#app/domain/clock/local-date.ts";
import type { Look } from "./look.ts";
import { isOtherText } from "./is-other-text.ts";

/**
 * What is said of a link after a look: it opened · it opened, but is not what it was · it did not open · it did not open
 * on three days running · it would not let us look · it asked us to come later · we did not open it, because of where it leads.
 */
export const linkFindings = ["opened", "changed", "missed", "gone", "closed", "busy", "refused"] as const;
export type LinkFinding = (typeof linkFindings)[number];

/** What was known before: `meant` is the look that shows what was meant, null when the link never opened. */
export type Known = {
  misses: number;
  missedOn: LocalDate | null;
  meant: { fingerprint: string; text: string } | null;
};

export type Judged = {
  finding: LinkFinding;
  misses: number;
  missedOn: LocalDate | null;
  /** From now on, this look shows what is meant. */
  becomesMeant: boolean;
  /** In how many milliseconds it is looked at again. */
  againInMs: number;
};

const hour = 60 * 60 * 1000;
const fortnight = 14 * 24 * hour;
const missesUntilGone = 3;

/**
 * What one look says of a link, and when to look again: after a fortnight; after a miss within a day (20 hours, so that
 * the next night's round takes it), until it was missed on three different days. The first look that opened shows what
 * is meant. After that another domain, another title, or other words from end to end may mean that it changed hands.
 * Source: decision record 0028.
 */
export function judgeLook(known: Known | null, look: Look, today: LocalDate): Judged {
  const before = { misses: known?.misses ?? 0, missedOn: known?.missedOn ?? null };
  const none = { misses: 0, missedOn: null };
  switch (look.kind) {
    case "opened": {
      const meant = known?.meant ?? null;
      const finding = meant !== null && isOther(meant, look) ? "changed" : "opened";
      return { finding, ...none, becomesMeant: meant === null, againInMs: fortnight };
    }
    case "missed": {
      const misses = before.missedOn === today ? before.misses : before.misses + 1;
      const gone = misses >= missesUntilGone;
      const againInMs = gone ? fortnight : 20 * hour;
      return { finding: gone ? "gone" : "missed", misses, missedOn: today, becomesMeant: false, againInMs };
    }
    case "busy": {
      const againInMs = Math.min(fortnight, Math.max(look.waitMs ?? 0, 20 * hour));
      return { finding: "busy", ...before, becomesMeant: false, againInMs };
    }
    case "closed":
    case "refused":
      return { finding: look.kind, ...none, becomesMeant: false, againInMs: fortnight };
  }
}

function isOther(meant: NonNullable<Known["meant"]>, look: { fingerprint: string; text: string }): boolean {
  return meant.fingerprint !== look.fingerprint || isOtherText(meant.text, look.text);
}
