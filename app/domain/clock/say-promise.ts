import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { sayDayAndTime, sayDay, sayTime } from "#app/domain/clock/say-date.ts";

/**
 * A promise in words, so that nobody has to work out the day: "today, Sunday 22 November, by 5 in the afternoon", or
 * "on Monday 23 November by 11 in the morning".
 */
export function sayPromise(by: Date, now: Date, calendar: Calendar): string {
  return localDateOf(by, calendar) === localDateOf(now, calendar)
    ? `today, ${sayDay(by, calendar)}, by ${sayTime(by, calendar)}`
    : `on ${sayDayAndTime(by, calendar)}`;
}
