import type { TeamHours } from "#app/domain/people/staff.ts";
import type { Weekday } from "#app/domain/region/region.ts";

const week: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const names: Record<Weekday, string> = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
};

/** "Monday to Friday, 9am to 5pm" or "Monday, Wednesday and Friday, 9am to 12.30pm". */
export function sayHours({ days, opens, closes }: TeamHours): string {
  return `${sayDays(week.filter((day) => days.includes(day)))}, ${sayTime(opens)} to ${sayTime(closes)}`;
}

function sayDays(days: readonly Weekday[]): string {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return "No days";
  const inARow = week.indexOf(last) - week.indexOf(first) === days.length - 1;
  if (inARow && days.length > 2) return `${names[first]} to ${names[last]}`;
  return new Intl.ListFormat("en-GB").format(days.map((day) => names[day]));
}

function sayTime(time: string): string {
  const hour = Number(time.slice(0, 2));
  const minutes = time.slice(3, 5);
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes === "00" ? "" : `.${minutes}`}${hour < 12 ? "am" : "pm"}`;
}
