import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { weekdayOf, type LocalDate } from "#app/domain/clock/local-date.ts";
import { nextDigests } from "#app/domain/notification/digest-period.ts";

/** How long after it went a newsletter still goes with a digest: long enough for every day of the week, and a day moved. */
export const newsletterDays = 13;

/** The local date of the Monday with whose digests a newsletter goes that is ready now. Digests are made at half past five. */
export function nextNewsletterDay(now: Date, calendar: Calendar): LocalDate {
  let at = nextDigests(now, calendar);
  while (weekdayOf(localDateOf(at, calendar)) !== "mon") at = nextDigests(at, calendar);
  return localDateOf(at, calendar);
}
