import { minutesOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { plusDays, type LocalDate } from "#app/domain/clock/local-date.ts";
import { isWorkingDay } from "#app/domain/clock/working-days.ts";
import type { TeamHours } from "#app/domain/people/staff.ts";

/** Whether a team is at work now: on its days, not on a bank holiday, from the minute it opens until the minute before it closes. */
export function isOpen(at: Date, hours: TeamHours, calendar: Calendar): boolean {
  const { date, minutes } = calendar.localOf(at);
  return (
    isWorkingDay(date, calendar, hours.days) && minutes >= minutesOf(hours.opens) && minutes < minutesOf(hours.closes)
  );
}

/** The next day on which a team opens: today when it has not opened yet. Not asked while it is open. */
export function nextOpeningDay(at: Date, hours: TeamHours, calendar: Calendar): LocalDate {
  if (hours.days.length === 0) throw new Error("A team needs at least one day of the week");
  const { date, minutes } = calendar.localOf(at);
  let day = minutes < minutesOf(hours.opens) ? date : plusDays(date, 1);
  while (!isWorkingDay(day, calendar, hours.days)) day = plusDays(day, 1);
  return day;
}

/** When a team next opens. While it is open: the opening of its next day. */
export function nextOpening(at: Date, hours: TeamHours, calendar: Calendar): Date {
  return calendar.instantOf(nextOpeningDay(at, hours, calendar), minutesOf(hours.opens));
}
