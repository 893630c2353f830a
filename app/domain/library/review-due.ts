import { dateOfDay, dayNumber, type LocalDate } from "#app/domain/clock/local-date.ts";

/** The day so many months later; the last of a shorter month (31 January and one month is 28 or 29 February). */
export function plusMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return dateOfDay(dayNumber(first.toISOString().slice(0, 10)) + Math.min(day, days) - 1);
}

/** Whether somebody should have looked again by now: the day itself is still in time. */
export function isOverdue(reviewDueOn: LocalDate | null, today: LocalDate): boolean {
  return reviewDueOn !== null && reviewDueOn < today;
}
