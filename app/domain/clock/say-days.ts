import { weekdayNames } from "#app/domain/clock/say-date.ts";
import type { Weekday } from "#app/domain/region/region.ts";

const inOrder = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** "on Monday", "on Monday, Tuesday and Thursday", "from Monday to Friday", "every day". At least one day. */
export function sayDays(days: readonly Weekday[]): string {
  const chosen = inOrder.filter((day) => days.includes(day));
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (first === undefined || last === undefined) throw new Error("days can only be said when there is one");
  if (chosen.length === inOrder.length) return "every day";
  const inARow = inOrder.indexOf(last) - inOrder.indexOf(first) === chosen.length - 1;
  if (inARow && chosen.length > 2) return `from ${weekdayNames[first]} to ${weekdayNames[last]}`;
  const names = chosen.map((day) => weekdayNames[day]);
  return `on ${names.length === 1 ? "" : `${names.slice(0, -1).join(", ")} and `}${names.at(-1) ?? ""}`;
}
