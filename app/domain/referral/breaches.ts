import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { workingDaysBetween } from "#app/domain/clock/working-days.ts";
import type { ClockName, Due } from "#app/domain/referral/referral-clocks.ts";

/** A promise that was not kept. `workingDays`: how many have passed since that day; 0 on the day itself. */
export type Breach = { clock: ClockName; since: Date; workingDays: number };

/**
 * The clocks that have run out, the longest ago first. What a person was promised out of hours and the two working days
 * for reading are one thing to do: only the first that ran out is said.
 */
export function breachesOf(dues: readonly Due[], now: Date, calendar: Calendar): Breach[] {
  const over = dues.filter(({ at }) => at < now);
  const read = over.find(({ clock }) => isReading(clock));
  return over
    .filter((due) => !isReading(due.clock) || due === read)
    .map(({ clock, at }) => ({
      clock,
      since: at,
      workingDays: workingDaysBetween(localDateOf(at, calendar), localDateOf(now, calendar), calendar),
    }));
}

/** Whether a clock runs out when nobody reads what was sent: two of them are one thing to do. */
export function isReading(clock: ClockName): boolean {
  return clock === "reading" || clock === "review";
}
