import { minutesOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { isOpen, nextOpeningDay } from "#app/domain/clock/opening.ts";
import { addWorkingDays } from "#app/domain/clock/working-days.ts";
import type { TeamHours } from "#app/domain/people/staff.ts";

const elevenInTheMorning = 11 * 60;

/**
 * When something is due so many working days after a moment: the end of the network's office day. The day it came in
 * does not count, so that everyone who sends on one day is promised the same day.
 */
export function dueBy(from: Date, workingDays: number, calendar: Calendar): Date {
  const day = addWorkingDays(calendar.localOf(from).date, workingDays, calendar);
  return calendar.instantOf(day, minutesOf(calendar.officeHours.closes));
}

/**
 * When a risk flag must have been seen: by the end of the same working day; when raised out of hours, by 11.00 on the
 * next opening. Counted in the network's office hours, not a part-time team's: the cover is told as well.
 */
export function flaggedDue(from: Date, calendar: Calendar): Date {
  const hours = calendar.officeHours;
  if (isOpen(from, hours, calendar)) return calendar.instantOf(calendar.localOf(from).date, minutesOf(hours.closes));
  return readingTime(from, hours, calendar);
}

const enoughToRingMs = 60 * 60_000;

/**
 * By when we promise to ring someone who asked for a call the same day: the flag's clock, but never sooner than in an
 * hour. Whoever asks later in the day is told the next opening, because a promise of minutes would be broken.
 */
export function callDue(from: Date, calendar: Calendar): Date {
  const due = flaggedDue(from, calendar);
  return due.getTime() - from.getTime() >= enoughToRingMs ? due : readingTime(due, calendar.officeHours, calendar);
}

/** What we promise at night and at weekends: read by 11.00 when the team next opens, or an hour after it opens if that is later. */
export function readingTime(from: Date, hours: TeamHours, calendar: Calendar): Date {
  const minutes = Math.max(elevenInTheMorning, minutesOf(hours.opens) + 60);
  return calendar.instantOf(nextOpeningDay(from, hours, calendar), Math.min(minutes, minutesOf(hours.closes)));
}
