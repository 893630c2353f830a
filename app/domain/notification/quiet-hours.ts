import type { Calendar } from "#app/domain/clock/calendar.ts";
import { plusDays, weekdayOf, type LocalDate } from "#app/domain/clock/local-date.ts";

/** When no mail comes to a member: from and to are minutes after midnight, UK time; the same twice means never. */
export type QuietHours = { quietFrom: number; quietTo: number; quietWeekends: boolean };

/** Before a member chooses: no mail from 8pm to 7am and at weekends. */
export const usualQuiet: QuietHours = { quietFrom: 20 * 60, quietTo: 7 * 60, quietWeekends: true };

/**
 * When a mail that is ready now may go: now, or when the quiet hours that it falls in are over. What waits on Friday
 * evening goes on Monday morning when weekends are quiet.
 */
export function whenMailMayGo(now: Date, quiet: QuietHours, calendar: Calendar): Date {
  const { date, minutes } = calendar.localOf(now);
  if (!isQuiet(date, minutes, quiet)) return now;
  for (let day = date; day <= plusDays(date, 3); day = plusDays(day, 1)) {
    for (const end of [0, quiet.quietTo]) {
      const at = calendar.instantOf(day, end); // quiet hours end at a set time, or with the weekend at midnight
      if (at > now && !isQuiet(day, end, quiet)) return at;
    }
  }
  return now; // every hour is quiet: whoever set that would hear nothing for ever
}

function isQuiet(date: LocalDate, minutes: number, quiet: QuietHours): boolean {
  const { quietFrom, quietTo } = quiet;
  if (isQuietDay(date, quiet)) return true;
  if (quietFrom < quietTo) return minutes >= quietFrom && minutes < quietTo;
  return quietFrom > quietTo && (minutes >= quietFrom || minutes < quietTo);
}

/** Whether no mail comes on a day at all. */
export function isQuietDay(date: LocalDate, { quietWeekends }: Pick<QuietHours, "quietWeekends">): boolean {
  return quietWeekends && ["sat", "sun"].includes(weekdayOf(date));
}
