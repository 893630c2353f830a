import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { sayDay, sayTime } from "#app/domain/clock/say-date.ts";

/** A moment that comes: "today, Tuesday 5 May, at 9 in the morning", or "on Thursday 7 May, at 9 in the morning". */
export function sayWhen(at: Date, now: Date, calendar: Calendar): string {
  const today = localDateOf(at, calendar) === localDateOf(now, calendar);
  return `${today ? "today," : "on"} ${sayDay(at, calendar)}, at ${sayTime(at, calendar)}`;
}
