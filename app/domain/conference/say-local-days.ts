import { weekdayOf, type LocalDate } from "#app/domain/clock/local-date.ts";
import { monthNames, weekdayNames } from "#app/domain/clock/say-date.ts";

/** "Wednesday 20 March 2019". */
export function sayLocalDay(day: LocalDate): string {
  return `${dayAndMonth(day)} ${day.slice(0, 4)}`;
}

/** "Wednesday 20 March 2019", or "Wednesday 20 March to Thursday 21 March 2019". */
export function sayLocalDays(from: LocalDate, to: LocalDate): string {
  if (from === to) return sayLocalDay(from);
  const first = from.slice(0, 4) === to.slice(0, 4) ? dayAndMonth(from) : sayLocalDay(from);
  return `${first} to ${sayLocalDay(to)}`;
}

function dayAndMonth(day: LocalDate): string {
  return `${weekdayNames[weekdayOf(day)]} ${Number(day.slice(8, 10))} ${monthNames[Number(day.slice(5, 7)) - 1] ?? ""}`;
}
