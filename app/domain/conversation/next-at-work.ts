import { localDateOf, minutesOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { plusDays, type LocalDate } from "#app/domain/clock/local-date.ts";
import { isOpen } from "#app/domain/clock/opening.ts";
import { isWorkingDay } from "#app/domain/clock/working-days.ts";
import type { TeamHours } from "#app/domain/people/staff.ts";

type Away = { from: LocalDate; to: LocalDate }; // inclusive

const daysLooked = 400;

/** Whether somebody with these days and hours is at work at this minute: no bank holiday, not on leave. */
export function isAtWork(at: Date, hours: TeamHours, away: readonly Away[], calendar: Calendar): boolean {
  return isOpen(at, hours, calendar) && !isAway(localDateOf(at, calendar), away);
}

/**
 * When somebody who is not at work is back: the opening of their next day that is no bank holiday and no leave, always
 * later than `at`. Null when they are away for longer than a year.
 */
export function nextAtWork(at: Date, hours: TeamHours, away: readonly Away[], calendar: Calendar): Date | null {
  const today = localDateOf(at, calendar);
  for (let later = 0; later < daysLooked; later += 1) {
    const date = plusDays(today, later);
    if (!isWorkingDay(date, calendar, hours.days) || isAway(date, away)) continue;
    const opens = calendar.instantOf(date, minutesOf(hours.opens));
    if (opens > at) return opens;
  }
  return null;
}

export function isAway(date: LocalDate, away: readonly Away[]): boolean {
  return away.some(({ from, to }) => from <= date && date <= to);
}
