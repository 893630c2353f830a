import type { Weekday } from "#app/domain/region/region.ts";

/** A day on the wall calendar, "YYYY-MM-DD", without a time zone. Compares in date order as text. */
export type LocalDate = string;

const millisecondsPerDay = 86_400_000;
const weekdays: readonly Weekday[] = ["thu", "fri", "sat", "sun", "mon", "tue", "wed"]; // 1 January 1970 was a Thursday

/** Days since 1 January 1970. Plain arithmetic: a clock change never makes a day longer here. */
export function dayNumber(date: LocalDate): number {
  return (
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / millisecondsPerDay
  );
}

/** The day with this number. */
export function dateOfDay(day: number): LocalDate {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The day so many days later (or earlier, when negative). */
export function plusDays(date: LocalDate, days: number): LocalDate {
  return dateOfDay(dayNumber(date) + days);
}

export function weekdayOf(date: LocalDate): Weekday {
  const index = ((dayNumber(date) % 7) + 7) % 7;
  return weekdays[index] ?? "mon";
}
