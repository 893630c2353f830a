import type { LocalDate } from "#app/domain/clock/local-date.ts";

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

/** A time has minutes since midnight; a whole day has none. */
export type CalendarEvent = {
  uid: string;
  /** Goes up with every change that people who have it in their calendar must see. */
  sequence: number;
  changedAt: Date;
  title: string;
  words: string;
  place: string;
  url: string; // "" for none
  cancelled: boolean;
  starts: { day: LocalDate; minutes: number | null };
  /** For whole days the last of them. */
  ends: { day: LocalDate; minutes: number | null };
};
