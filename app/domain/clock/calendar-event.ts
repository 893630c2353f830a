import type { LocalDate } from "./local-date.ts";

/** Something as it stands in a calendar file. The id stays for good. A time has minutes since midnight; a whole day has none. */
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
