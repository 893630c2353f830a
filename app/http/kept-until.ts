import type { Calendar } from "#app/domain/clock/calendar.ts";
import { plusDays } from "#app/domain/clock/local-date.ts";
import { findNextRelease } from "#db/queries/library/next-release.ts";
import type { SiteDatabase } from "#db/open.ts";
import type { Mark } from "./kept-pages.ts";

const longestMs = 60_000; // whatever we have not thought of is right again after a minute

/**
 * Until when a page may be kept that is drawn from a mark on: a minute, and never past the next embargo's end or
 * midnight, at which a page may change without anyone doing something.
 */
export function makeKeptUntil(db: SiteDatabase, calendar: Calendar): (from: Mark) => Promise<number> {
  let known: { changes: number; at: number; next: number } | null = null;
  const nextRelease = async ({ changes, at }: Mark) => {
    if (known?.changes === changes && known.at <= at && at < known.next) return known.next;
    const found = await findNextRelease(db.read, new Date(at));
    known = { changes, at, next: found?.getTime() ?? Infinity };
    return known.next;
  };
  return async (from) =>
    Math.min(from.at + longestMs, nextMidnight(new Date(from.at), calendar), await nextRelease(from));
}

function nextMidnight(at: Date, calendar: Calendar): number {
  return calendar.instantOf(plusDays(calendar.localOf(at).date, 1), 0).getTime();
}
