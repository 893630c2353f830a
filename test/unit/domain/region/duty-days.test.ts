import fc from "fast-check";
import { expect, test } from "vitest";
import { plusDays, weekdayOf } from "#app/domain/clock/local-date.ts";
import { dutyDays } from "#app/domain/region/duty-days.ts";

const week = { mon: "a", tue: "a", wed: "b", thu: "b", fri: "c", sat: "c", sun: "a" };

test("the weekly pattern becomes dated rows, neighbouring days of one person joined", () => {
  expect(dutyDays(week, "2026-11-25", 7)).toEqual([
    { memberId: "b", fromDay: "2026-11-25", toDay: "2026-11-26" },
    { memberId: "c", fromDay: "2026-11-27", toDay: "2026-11-28" },
    { memberId: "a", fromDay: "2026-11-29", toDay: "2026-12-01" },
  ]);
});

test("every day has exactly one person on duty, the one the pattern names, with no gap", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 60 }), (start, count) => {
      const from = plusDays("2026-01-01", start);
      const rows = dutyDays(week, from, count);
      for (let ahead = 0; ahead < count; ahead += 1) {
        const day = plusDays(from, ahead);
        const onDuty = rows.filter(({ fromDay, toDay }) => fromDay <= day && day <= toDay);
        expect(onDuty.map(({ memberId }) => memberId)).toEqual([week[weekdayOf(day)]]);
      }
    }),
    { numRuns: 50 },
  );
});
