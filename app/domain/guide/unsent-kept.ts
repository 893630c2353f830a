import type { Calendar } from "#app/domain/clock/calendar.ts";
import { plusDays } from "#app/domain/clock/local-date.ts";
import { sayDayAndYear } from "#app/domain/clock/say-date.ts";

const hour = 3_600_000;
const daysWithCode = 14;

/**
 * The moment before which a conversation must have begun to be removed unsent: 24 hours ago. One whose person asked for
 * a code to come back is removed by `keptUntil` instead. Source: docs/decisions/0016-leaving-and-coming-back.md.
 */
export function unsentSince(now: Date): Date {
  return new Date(now.getTime() - 24 * hour);
}

/**
 * The same for one that staff type in for a person: it is removed as the fourteenth day after it was begun ends, on the
 * region's clocks. Source: docs/decisions/0040-someone-of-staff-types.md.
 */
export function unsentTypedSince(now: Date, calendar: Calendar): Date {
  return calendar.instantOf(plusDays(calendar.localOf(now).date, -daysWithCode), 0);
}

/** When a conversation with a code is removed: as the fourteenth day after today ends, on the region's clocks. */
export function keptUntil(now: Date, calendar: Calendar): Date {
  return calendar.instantOf(plusDays(calendar.localOf(now).date, daysWithCode + 1), 0);
}

/** The last whole day of it, "Monday 4 May 2026", as the page promises it. */
export function sayKeptUntil(until: Date, calendar: Calendar): string {
  return sayDayAndYear(new Date(until.getTime() - 1), calendar);
}
