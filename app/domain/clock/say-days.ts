import { weekdayNames } from "#app/domain/clock/say-date.ts";
import type { Weekday } from "#app/domain/region/region.ts";

const week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** "on Monday", "on Monday, Tuesday and Thursday", "from Monday to Friday", "every day". At least one day. */
export function sayDays(days: readonly Weekday[]): string {
  if (week.every((day) => days.includes(day))) return "every day";
  return `${inARow(days) ? "from" : "on"} ${listDays(days)}`;
}

/** The same without a word before them: "Monday", "Monday, Tuesday and Thursday", "Monday to Friday". At least one day. */
export function listDays(days: readonly Weekday[]): string {
  const names = week.filter((day) => days.includes(day)).map((day) => weekdayNames[day]);
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined) throw new Error("days can only be said when there is one");
  return inARow(days) ? `${first} to ${last}` : new Intl.ListFormat("en-GB").format(names);
}

/** Three or more, without one missing between them. */
function inARow(days: readonly Weekday[]): boolean {
  const places = week.flatMap((day, place) => (days.includes(day) ? [place] : []));
  return places.length > 2 && (places.at(-1) ?? 0) - (places[0] ?? 0) === places.length - 1;
}
