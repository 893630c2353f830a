import { makeCalendar } from "#app/domain/clock/calendar.ts";
import type { TeamHours } from "#app/domain/people/staff.ts";

/** England's bank holidays 2025-2028 (gov.uk). */
const dates = `2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26
2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28
2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28
2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26`.split(/\s+/u);

export const officeHours: TeamHours = { days: ["mon", "tue", "wed", "thu", "fri"], opens: "09:00", closes: "17:00" };

export const england = makeCalendar({
  timeZone: "Europe/London",
  bankHolidays: dates.map((date) => ({ date, name: "Bank holiday" })),
  officeHours,
});

/** A moment by the wall clock in London: at("2026-05-01", "18:30"). */
export function at(date: string, time: string): Date {
  return england.instantOf(date, Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)));
}

/** A moment as the wall clock in London shows it: "2026-05-01 18:30". */
export function shown(moment: Date): string {
  const { date, minutes } = england.localOf(moment);
  return `${date} ${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
