import { calendarDate } from "#app/domain/guide/calendar-date.ts";

/**
 * When something was made, as exact as it is known: "2026", "2026-03" or "2026-03-12" out of "March 2026", "12 3 2026"
 * or the like. "" when nothing was typed, null when it is no date.
 */
export function readMadeOn(typed: string): string | null {
  const text = typed.trim();
  if (text === "") return "";
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  const parts = iso === null ? text.split(/[\s/.,-]+/).reverse() : iso.slice(1).filter((part) => part !== undefined);
  const [year = "", month, day, ...more] = parts;
  if (more.length > 0 || !/^(19|20)\d\d$/.test(year)) return null;
  if (month === undefined) return year;
  const whole = calendarDate(day ?? "1", month, year);
  return day === undefined ? (whole?.slice(0, 7) ?? null) : whole;
}
