import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { plusDays } from "#app/domain/clock/local-date.ts";
import { sayDay, sayTime } from "#app/domain/clock/say-date.ts";
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

function sayNearDay(at: Date, now: Date, calendar: Calendar): string {
  const day = localDateOf(at, calendar);
  const today = localDateOf(now, calendar);
  if (day === today) return "today";
  if (day === plusDays(today, 1)) return "tomorrow";
  return day === plusDays(today, -1) ? "yesterday" : sayDay(at, calendar);
}
