import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { plusDays, weekdayOf, type LocalDate } from "#app/domain/clock/local-date.ts";

export const digestKinds = ["daily", "weekly"] as const;

export type DigestKind = (typeof digestKinds)[number];

/** A digest tells of what came from `from` until `until`; `name` is its last local date. */
export type DigestPeriod = { kind: DigestKind; name: LocalDate; from: Date; until: Date };

const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** Before a member chooses, the weekly digest comes on Monday. 1 is Monday, 7 Sunday. */
export const usualDigestDay = 1;

/** The weekly digest of a member comes on this day of the week. */
export function isDigestDay(at: Date, digestDay: number, calendar: Calendar): boolean {
  return weekdayOf(localDateOf(at, calendar)) === days[digestDay - 1];
}

/** The period that ended at midnight before a moment: yesterday, or the seven days up to yesterday. Local days. */
export function digestPeriod(kind: DigestKind, at: Date, calendar: Calendar): DigestPeriod {
  const today = localDateOf(at, calendar);
  const from = calendar.instantOf(plusDays(today, kind === "daily" ? -1 : -7), 0);
  return { kind, name: plusDays(today, -1), from, until: calendar.instantOf(today, 0) };
}

const halfPastFive = 5 * 60 + 30;

/** The next half past five in the morning, later than now: digests are made before anybody reads mail. Local time. */
export function nextDigests(now: Date, calendar: Calendar): Date {
  const { date, minutes } = calendar.localOf(now);
  return calendar.instantOf(minutes < halfPastFive ? date : plusDays(date, 1), halfPastFive);
}
