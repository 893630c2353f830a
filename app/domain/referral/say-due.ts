import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { plusDays } from "#app/domain/clock/local-date.ts";
import { sayDay, sayTime } from "#app/domain/clock/say-date.ts";
import type { Breach } from "#app/domain/referral/breaches.ts";
import type { ClockName, Due } from "#app/domain/referral/referral-clocks.ts";

const toDo: Readonly<Record<ClockName, string>> = {
  flag: "Act on the flag",
  reading: "Read it",
  review: "Read it",
  contact: "Make contact",
  message: "Read their message",
  "withdrawal-check": "Check with them, then close",
};

/** A running clock in words: "Make contact by Monday 4 May, 5 in the afternoon", "Overdue since yesterday: read it". */
export function sayDue(due: Due, now: Date, calendar: Calendar): string {
  const what = toDo[due.clock];
  if (due.at < now)
    return `Overdue since ${sayNearDay(due.at, now, calendar)}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`;
  return `${what} by ${sayNearDay(due.at, now, calendar)}, ${sayTime(due.at, calendar)}`;
}

/** A promise that was not kept: "Overdue since Friday 1 May, 2 working days: make contact". */
export function sayBreach({ clock, since, workingDays }: Breach, now: Date, calendar: Calendar): string {
  const words = sayDue({ clock, at: since }, now, calendar);
  const days = workingDays === 1 ? "1 working day" : `${workingDays} working days`;
  return workingDays === 0 ? words : words.replace(/(?=: )/u, `, ${days}`);
}

function sayNearDay(at: Date, now: Date, calendar: Calendar): string {
  const day = localDateOf(at, calendar);
  const today = localDateOf(now, calendar);
  if (day === today) return "today";
  if (day === plusDays(today, 1)) return "tomorrow";
  return day === plusDays(today, -1) ? "yesterday" : sayDay(at, calendar);
}
