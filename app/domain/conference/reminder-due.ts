import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { workingDaysBetween } from "#app/domain/clock/working-days.ts";

export const remindersAtMost = 2;
const workingDaysApart = 3;

/**
 * Whether a speaker who was asked for leave to show a deck is to be reminded today: three working days after the last
 * mail, and twice at most. `asked`: how many mails went, the first one counted; nobody is reminded who was never asked.
 */
export function isReminderDue(
  { asked, askedAt }: { asked: number; askedAt: Date | null },
  now: Date,
  calendar: Calendar,
): boolean {
  if (askedAt === null || asked === 0 || asked > remindersAtMost) return false;
  return workingDaysBetween(localDateOf(askedAt, calendar), localDateOf(now, calendar), calendar) >= workingDaysApart;
}
