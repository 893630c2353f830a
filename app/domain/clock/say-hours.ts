import { listDays } from "#app/domain/clock/say-days.ts";
import type { TeamHours } from "#app/domain/people/staff.ts";

/** "Monday to Friday, 9am to 5pm" or "Monday, Wednesday and Friday, 9am to 12.30pm". */
export function sayHours({ days, opens, closes }: TeamHours): string {
  return `${listDays(days)}, ${sayTime(opens)} to ${sayTime(closes)}`;
}

function sayTime(time: string): string {
  const hour = Number(time.slice(0, 2));
  const minutes = time.slice(3, 5);
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes === "00" ? "" : `.${minutes}`}${hour < 12 ? "am" : "pm"}`;
}
