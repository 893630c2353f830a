import type { Calendar } from "#app/domain/clock/calendar.ts";
import { calendarDate } from "#app/domain/guide/calendar-date.ts";

/** "14:30", "14.30" or "9" as minutes since midnight; null for anything else. */
export function readTime(typed: string): number | null {
  const [, hours, minutes = "0"] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(typed.trim()) ?? [];
  const [hour, minute] = [Number(hours), Number(minutes)];
  return hours === undefined || hour > 23 || minute > 59 ? null : hour * 60 + minute;
}

/** A day from three boxes and a time from one, by the wall clock; which of the two is wrong where one is. */
export function readMoment(
  boxes: { day: string; month: string; year: string; time: string },
  calendar: Calendar,
): { at: Date } | { wrong: "day" | "time" } {
  const date = calendarDate(boxes.day, boxes.month, boxes.year);
  if (date === null) return { wrong: "day" };
  const minutes = readTime(boxes.time);
  return minutes === null ? { wrong: "time" } : { at: calendar.instantOf(date, minutes) };
}
