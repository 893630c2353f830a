import type { Calendar } from "#app/domain/clock/calendar.ts";
import { dueBy } from "#app/domain/clock/due-by.ts";
import { sayDay } from "#app/domain/clock/say-date.ts";
import type { ContactTry } from "#app/domain/reaching/contact-tries.ts";
import type { OutwardWay } from "#app/domain/reaching/outward.ts";
import { outwardNames } from "#app/domain/reaching/say-way.ts";

/** How the safe letter goes, the first that is safe. */
export type LetterWay = Extract<OutwardWay, "letter" | "text" | "mail">;

export const triesBeforeLetter = 3;
export const letterWaitsWorkingDays = 10;

/** What comes next for somebody whom we try to reach. */
export type AfterTries =
  | { kind: "none" } // nothing was tried since we last heard from them
  | { kind: "trying"; made: number; otherDays: number; otherTime: boolean }
  | { kind: "letter"; way: LetterWay | null } // null: none is safe, so the lead decides
  | { kind: "letter-waits"; until: Date }
  | { kind: "decide"; since: Date };

type Given = {
  tries: readonly ContactTry[];
  heardAt: Date | null; // when we last heard from them: a talk, a message, an appointment they came to
  letter: LetterWay | null; // what is safe now
};

/**
 * Three tries without an answer, on three days and at two parts of the day at least; then the safe letter, or a text; then
 * ten working days; then a person decides. A clock never closes anybody. Source: shared domain facts, section 3, rule 4;
 * docs/decisions/0037-the-desk-grows.md.
 */
export function afterTries({ tries, heardAt, letter }: Given, now: Date, calendar: Calendar): AfterTries {
  const since = tries
    .filter(({ triedAt }) => heardAt === null || triedAt > heardAt)
    .toSorted((a, b) => a.triedAt.getTime() - b.triedAt.getTime());
  const failed = since.filter(({ outcome }) => outcome !== "sent" && outcome !== "reached");
  const enough = failed.find((_, index) => isEnough(failed.slice(0, index + 1), calendar));
  if (enough === undefined) return failed.length === 0 ? { kind: "none" } : stillTrying(failed, calendar);
  const sent = since.find(({ outcome, triedAt }) => outcome === "sent" && triedAt >= enough.triedAt);
  if (sent === undefined) return { kind: "letter", way: letter };
  const until = dueBy(sent.triedAt, letterWaitsWorkingDays, calendar);
  return now > until ? { kind: "decide", since: until } : { kind: "letter-waits", until };
}

/** What the record says about it, and what to do. Null while there is nothing to say. */
export function sayAfterTries(next: AfterTries, called: string, calendar: Calendar): string | null {
  switch (next.kind) {
    case "none":
      return null;
    case "trying":
      return `${count(next.made)} without an answer. ${sayLeft(next)}`;
    case "letter":
      return next.way === null
        ? "Three tries without an answer, and no letter, text or email is safe. The team lead decides what to do."
        : `Three tries without an answer. Now send the safe ${outwardNames[next.way]}.`;
    case "letter-waits":
      return `A safe note is out. ${called} has until ${sayDay(next.until, calendar)} to answer.`;
    case "decide":
      return `No answer by ${sayDay(next.since, calendar)}. Decide what to do: try once more, ask the lead, or close it with a reason. Nothing closes by itself.`;
  }
}

function isEnough(failed: readonly ContactTry[], calendar: Calendar): boolean {
  const { days, parts } = spread(failed, calendar);
  return failed.length >= triesBeforeLetter && days >= triesBeforeLetter && parts >= 2;
}

function stillTrying(failed: readonly ContactTry[], calendar: Calendar): AfterTries {
  const { days, parts } = spread(failed, calendar);
  return {
    kind: "trying",
    made: failed.length,
    otherDays: Math.max(0, triesBeforeLetter - days),
    otherTime: parts < 2,
  };
}

function spread(failed: readonly ContactTry[], calendar: Calendar): { days: number; parts: number } {
  const made = failed.map(({ triedAt }) => calendar.localOf(triedAt));
  const parts = made.map(({ minutes }) => (minutes < 720 ? "morning" : minutes < 1020 ? "afternoon" : "evening"));
  return { days: new Set(made.map(({ date }) => date)).size, parts: new Set(parts).size };
}

function sayLeft({ otherDays, otherTime }: Extract<AfterTries, { kind: "trying" }>): string {
  const days = otherDays > 1 ? "on two other days" : "on another day";
  return otherTime ? `Try again ${days}, and at another time of day.` : `Try again ${days}.`;
}

function count(made: number): string {
  return made === 1 ? "One try" : `${made} tries`;
}
