import { expect, test } from "vitest";
import { sayDay, sayDayAndTime, sayDayAndYear, sayTime } from "#app/domain/clock/say-date.ts";
import { at, england } from "#test/unit/domain/clock/england.ts";

test("a day is said with its weekday and month", () => {
  expect(sayDay(at("2026-05-04", "11:00"), england)).toBe("Monday 4 May");
  expect(sayDayAndYear(at("2028-02-29", "00:00"), england)).toBe("Tuesday 29 February 2028");
});

test("in summer the day changes at local midnight, not at UTC midnight", () => {
  expect(sayDay(new Date("2026-07-01T23:30:00Z"), england)).toBe("Thursday 2 July");
});

test.each([
  ["00:00", "midnight"],
  ["00:30", "half past 12 in the morning"],
  ["09:00", "9 in the morning"],
  ["09:05", "9.05 in the morning"],
  ["11:00", "11 in the morning"],
  ["12:00", "12 noon"],
  ["12:30", "half past 12 in the afternoon"],
  ["17:00", "5 in the afternoon"],
  ["18:45", "6.45 in the evening"],
])("%s is said as %s", (time, words) => {
  expect(sayTime(at("2026-05-05", time), england)).toBe(words);
});

test("a promise is a day and a time", () => {
  expect(sayDayAndTime(at("2026-05-05", "11:00"), england)).toBe("Tuesday 5 May by 11 in the morning");
});
