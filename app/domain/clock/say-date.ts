import type { Calendar } from "#app/domain/clock/calendar.ts";
import { weekdayOf, type LocalDate } from "#app/domain/clock/local-date.ts";

export const weekdayNames = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
};
export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "Monday 4 May". The year is left out: the days we speak of are near. */
export function sayDay(at: Date, calendar: Calendar): string {
  return sayLocalDate(calendar.localOf(at).date);
}

/** The same for a local day, "YYYY-MM-DD". */
export function sayLocalDate(date: LocalDate): string {
  return `${weekdayNames[weekdayOf(date)]} ${Number(date.slice(8, 10))} ${monthNames[Number(date.slice(5, 7)) - 1] ?? ""}`;
}

/** "Monday 4 May 2026", for print and for days further away. */
export function sayDayAndYear(at: Date, calendar: Calendar): string {
  return sayLocalDateAndYear(calendar.localOf(at).date);
}

/** The same for a local day, "YYYY-MM-DD". */
export function sayLocalDateAndYear(date: LocalDate): string {
  return `${sayLocalDate(date)} ${date.slice(0, 4)}`;
}

/** "11 in the morning", "half past 9 in the morning", "5 in the afternoon", "12 noon", "7.45 in the evening". */
export function sayTime(at: Date, calendar: Calendar): string {
  const { minutes } = calendar.localOf(at);
  if (minutes === 0) return "midnight";
  if (minutes === 720) return "12 noon";
  const hour = Math.floor(minutes / 60) % 12 || 12;
  return `${sayPast(hour, minutes % 60)} ${partOfDay(minutes)}`;
}

/** "Monday 4 May by 11 in the morning". */
export function sayDayAndTime(at: Date, calendar: Calendar): string {
  return `${sayDay(at, calendar)} by ${sayTime(at, calendar)}`;
}

function sayPast(hour: number, past: number): string {
  if (past === 0) return String(hour);
  if (past === 30) return `half past ${hour}`;
  return `${hour}.${String(past).padStart(2, "0")}`;
}

function partOfDay(minutes: number): string {
  if (minutes < 720) return "in the morning";
  return minutes < 1080 ? "in the afternoon" : "in the evening";
}
