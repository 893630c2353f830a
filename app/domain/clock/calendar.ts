import { dayNumber, type LocalDate } from "#app/domain/clock/local-date.ts";
import type { TeamHours } from "#app/domain/people/staff.ts";
import type { BankHoliday } from "#app/domain/region/region.ts";

/** A moment as a clock on the wall shows it. */
export type LocalMoment = { date: LocalDate; minutes: number /* since midnight, 0-1439 */ };

/**
 * The region's calendar: local time, bank holidays and the network's own office hours.
 * Made once at start and handed in, because building a formatter is slow; it keeps no other state.
 */
export type Calendar = {
  timeZone: string;
  officeHours: TeamHours;
  isBankHoliday(date: LocalDate): boolean;
  localOf(at: Date): LocalMoment;
  /** The instant when the wall clock shows this. A time that a clock change skips is moved on by the skipped hour; one that comes twice is the first. */
  instantOf(date: LocalDate, minutes: number): Date;
};

/** Makes the calendar of a region. Hours "09:00" are local time; days are "YYYY-MM-DD". */
export function makeCalendar(given: {
  timeZone: string;
  bankHolidays: readonly BankHoliday[];
  officeHours: TeamHours;
}): Calendar {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: given.timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  const holidays = new Set(given.bankHolidays.map((holiday) => holiday.date));

  return {
    timeZone: given.timeZone,
    officeHours: given.officeHours,
    isBankHoliday: (date) => holidays.has(date),
    localOf: (at) => localOf(format, at),
    instantOf: (date, minutes) => instantOf(format, date, minutes),
  };
}

/** "09:30" → 570. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function localOf(format: Intl.DateTimeFormat, at: Date): LocalMoment {
  const text = format.format(at); // "04/05/2026, 11:00"
  return {
    date: `${text.slice(6, 10)}-${text.slice(3, 5)}-${text.slice(0, 2)}`,
    minutes: Number(text.slice(12, 14)) * 60 + Number(text.slice(15, 17)),
  };
}

function instantOf(format: Intl.DateTimeFormat, date: LocalDate, minutes: number): Date {
  const wanted = dayNumber(date) * 1440 + minutes;
  const before = offsetMinutes(format, (wanted - 1440) * 60_000);
  const after = offsetMinutes(format, (wanted + 1440) * 60_000);
  if (before === after) return new Date((wanted - before) * 60_000); // no clock change is near
  const first = wanted - Math.max(before, after);
  const shown = first + offsetMinutes(format, first * 60_000);
  return new Date((shown === wanted ? first : wanted - before === first ? wanted - after : wanted - before) * 60_000);
}

/** How far the wall clock is ahead of UTC at an instant. */
function offsetMinutes(format: Intl.DateTimeFormat, at: number): number {
  const local = localOf(format, new Date(at));
  return dayNumber(local.date) * 1440 + local.minutes - Math.floor(at / 60_000);
}

/** The local day of an instant. */
export function localDateOf(at: Date, calendar: Calendar): LocalDate {
  return calendar.localOf(at).date;
}
