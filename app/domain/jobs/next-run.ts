import type { Calendar } from "#app/domain/clock/calendar.ts";
import { plusDays } from "#app/domain/clock/local-date.ts";
import { addWorkingDays, isWorkingDay } from "#app/domain/clock/working-days.ts";

const quarterToNine = 8 * 60 + 45;
const quarterPastThree = 3 * 60 + 15;

/** The next 8.45 on a working day, later than now: when the morning mails go out. Local time, bank holidays left out. */
export function nextMorning(now: Date, calendar: Calendar): Date {
  const { date, minutes } = calendar.localOf(now);
  if (minutes < quarterToNine && isWorkingDay(date, calendar)) return calendar.instantOf(date, quarterToNine);
  return calendar.instantOf(addWorkingDays(date, 1, calendar), quarterToNine);
}

/** The next quarter past three at night, later than now: for tidying that nobody waits for. */
export function nextNight(now: Date, calendar: Calendar): Date {
  const { date, minutes } = calendar.localOf(now);
  return calendar.instantOf(minutes < quarterPastThree ? date : plusDays(date, 1), quarterPastThree);
}

/** So many minutes from now, again and again: for work that looks whether there is something to do. */
export function everyMinutes(count: number): (now: Date) => Date {
  return (now) => new Date(now.getTime() + count * 60_000);
}
