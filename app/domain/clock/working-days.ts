import type { Calendar } from "#app/domain/clock/calendar.ts";
import { dateOfDay, dayNumber, plusDays, weekdayOf, type LocalDate } from "#app/domain/clock/local-date.ts";
import type { Weekday } from "#app/domain/region/region.ts";

/** Whether people work on a day: one of their days (the network's office days when not said) and no bank holiday. */
export function isWorkingDay(
  date: LocalDate,
  calendar: Calendar,
  days: readonly Weekday[] = calendar.officeHours.days,
): boolean {
  return days.includes(weekdayOf(date)) && !calendar.isBankHoliday(date);
}

/**
 * The day so many working days after a date; the date itself does not count. With 0, the date itself when it is a
 * working day, else the next one. Working days leave out bank holidays.
 */
export function addWorkingDays(
  date: LocalDate,
  count: number,
  calendar: Calendar,
  days?: readonly Weekday[],
): LocalDate {
  if (days?.length === 0) throw new Error("Working days cannot be counted without any day of the week");
  let day = dayNumber(date);
  let left = count;
  if (left === 0 && !isWorkingDay(date, calendar, days)) left = 1;
  while (left > 0) {
    day += 1;
    if (isWorkingDay(dateOfDay(day), calendar, days)) left -= 1;
  }
  return dateOfDay(day);
}

/** How many working days lie after `from`, up to and with `to`. 0 when `to` is not later. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: Calendar): number {
  let count = 0;
  for (let date = plusDays(from, 1); date <= to; date = plusDays(date, 1)) {
    if (isWorkingDay(date, calendar)) count += 1;
  }
  return count;
}
