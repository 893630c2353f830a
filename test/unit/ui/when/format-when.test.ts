import { expect, test } from "vitest";
import { formatWhen } from "#app/ui/when/format-when.ts";

test("a plain date is that day wherever it is read", () => {
  expect(formatWhen("2026-05-04", "date")).toBe("4 May 2026");
  expect(formatWhen("2026-05-04", "day", "Pacific/Auckland")).toBe("Monday 4 May");
  expect(formatWhen("2026-01-01", "short", "America/Los_Angeles")).toBe("1 Jan 2026");
});

test("a moment is said in the region's own time, summer and winter", () => {
  expect(formatWhen(new Date("2026-07-01T08:05:00Z"), "date-time")).toBe("Wednesday 1 July at 9.05am");
  expect(formatWhen(new Date("2026-01-05T08:05:00Z"), "date-time")).toBe("Monday 5 January at 8.05am");
  expect(formatWhen(new Date("2026-07-01T23:30:00Z"), "day")).toBe("Thursday 2 July");
});

test("whole hours, midday and midnight are said the short way", () => {
  expect(formatWhen(new Date("2026-01-05T17:00:00Z"), "time")).toBe("5pm");
  expect(formatWhen(new Date("2026-01-05T12:00:00Z"), "time")).toBe("midday");
  expect(formatWhen(new Date("2026-01-05T00:00:00Z"), "time")).toBe("midnight");
  expect(formatWhen(new Date("2026-01-05T00:10:00Z"), "time")).toBe("12.10am");
  expect(formatWhen("2026-01-05T12:30:00Z", "time")).toBe("12.30pm");
});

test("the year is said with a moment of another year, by the region's own new year", () => {
  const now = new Date("2026-07-01T12:00:00Z");
  const said = (at: string) => formatWhen(new Date(at), "moment", "Europe/London", now);
  expect(said("2026-05-04T08:05:00Z")).toBe("Monday 4 May at 9.05am");
  expect(said("2025-05-05T08:05:00Z")).toBe("Monday 5 May 2025 at 9.05am");
  expect(formatWhen(new Date("2025-12-31T23:30:00Z"), "moment", "Pacific/Auckland", now)).toContain("1 January at");
});
