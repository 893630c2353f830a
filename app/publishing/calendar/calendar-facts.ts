import type { CalendarEvent } from "#app/domain/clock/calendar-event.ts";

/** A calendar as a file that calendar programs read. Times are the wall clock's of the zone. */
export type CalendarFacts = {
  name: string;
  timeZone: string;
  /** Where the newest is fetched: for calendars that somebody follows. */
  url: string;
  /** Nothing in the file says whose it is: for people who asked us not to say who we are. `name` and `url` are left out. */
  neutral?: true;
  events: readonly CalendarEvent[];
};
