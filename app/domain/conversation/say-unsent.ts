import type { Calendar } from "#app/domain/clock/calendar.ts";
import { sayTime } from "#app/domain/clock/say-date.ts";

/** Somebody of staff who has words in the box for the person that they have not sent, and when they last wrote on them. */
export type UnsentBy = { name: string; at: Date };

/** How long unsent words of a colleague are worth a warning. After that they may have left them. */
export const unsentForMs = 15 * 60_000;

/** Says that a colleague may be about to answer, one sentence each: names and minutes, never a word of theirs. */
export function sayUnsent(by: readonly UnsentBy[], calendar: Calendar): { name: string; says: string }[] {
  return by.map(({ name, at }) => ({
    name,
    says: `${name} has an unsent message here. They last wrote on it at ${sayTime(at, calendar)}.`,
  }));
}
