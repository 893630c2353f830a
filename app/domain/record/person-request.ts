import type { LocalDate } from "#app/domain/clock/local-date.ts";
import type { Mover } from "#app/domain/referral/referral-state.ts";

/** What a person asks of us in words of their own: to put something right, to hear a complaint, for a copy, or to erase what we hold. */
export type PersonRequestKind = "correct" | "complain" | "copy" | "erase";

export const personRequestKinds: readonly PersonRequestKind[] = ["correct", "complain", "copy", "erase"];

/** How it was decided. "waiting": nobody has yet. */
export type PersonRequestState = "waiting" | "done" | "partly" | "refused";

/** The day by which we answer: the same day of the next month, or its last day where it is shorter. */
export function answerRequestBy(asked: LocalDate): LocalDate {
  const [year = 0, month = 0, day = 0] = asked.split("-").map(Number);
  const lastOfNext = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, lastOfNext))).toISOString().slice(0, 10);
}

/**
 * Whether a member may read the words of a request and answer it. A complaint, or why everything should go, may be about
 * whoever works with the person: only a lead or a duty coordinator who does not hold the record reads it.
 */
export function mayAnswerRequest(kind: PersonRequestKind, movers: readonly Mover[]): boolean {
  if (kind === "correct") return movers.length > 0;
  if (kind === "copy") return mayDecideCopy(movers);
  return (
    (movers.includes("lead") || movers.includes("duty")) && !movers.includes("holder") && !movers.includes("cover")
  );
}

/** Whether a member may go through a copy of the record and decide it: a lead or a duty coordinator, also one who holds it. */
export function mayDecideCopy(movers: readonly Mover[]): boolean {
  return movers.includes("lead") || movers.includes("duty");
}
