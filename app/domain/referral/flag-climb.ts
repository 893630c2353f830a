import type { Calendar } from "#app/domain/clock/calendar.ts";
import { flaggedDue } from "#app/domain/clock/due-by.ts";
import { isOpen } from "#app/domain/clock/opening.ts";

const hourMs = 3_600_000;

/**
 * When a flag that nobody has seen is told to more people (the safeguarding lead and the duty coordinator): two hours
 * after it was raised while the office is at work, and never later than an hour before it is due. Raised within the last
 * hour of the day, it is told to everyone at once; raised out of hours, an hour before it is due.
 */
export function flagClimbsAt(flaggedAt: Date, calendar: Calendar): Date {
  const hourBefore = flaggedDue(flaggedAt, calendar).getTime() - hourMs;
  if (!isOpen(flaggedAt, calendar.officeHours, calendar)) return new Date(hourBefore);
  return new Date(Math.max(flaggedAt.getTime(), Math.min(flaggedAt.getTime() + 2 * hourMs, hourBefore)));
}
