import { expect, test } from "vitest";
import { dateOfDay, dayNumber, plusDays, weekdayOf } from "#app/domain/clock/local-date.ts";

test("days are counted on the wall calendar, over months, leap years and clock changes", () => {
  expect(plusDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(plusDays("2026-02-28", 1)).toBe("2026-03-01");
  expect(plusDays("2026-03-28", 2)).toBe("2026-03-30");
  expect(plusDays("2027-01-01", -1)).toBe("2026-12-31");
});

test("every day from 2025 to 2028 has its own number and the weekday that JavaScript gives it", () => {
  const names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
  for (let day = dayNumber("2025-01-01"); day <= dayNumber("2028-12-31"); day += 1) {
    const date = dateOfDay(day);
    expect(dayNumber(date)).toBe(day);
    expect(weekdayOf(date)).toBe(names[new Date(`${date}T12:00:00Z`).getUTCDay()]);
  }
});

test("days before 1970 have a weekday too", () => {
  expect(weekdayOf("1969-12-31")).toBe("wed");
});
