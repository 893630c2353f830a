import type { LocalDate } from "#app/domain/clock/local-date.ts";

/** The same day so many years on; of a 29 February, the 28th where there is none. */
export function yearsAfter(day: LocalDate, years: number): LocalDate {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + years, month - 1, Math.min(date, last))).toISOString().slice(0, 10);
}

/** For how long a record can be kept at once, before somebody looks again. */
export const mostYearsKept = 10;

/** Whether somebody may choose to keep a record until a day: one to come, and at most ten years on. */
export function canKeepUntil(until: LocalDate, today: LocalDate): boolean {
  return until > today && until <= yearsAfter(today, mostYearsKept);
}
