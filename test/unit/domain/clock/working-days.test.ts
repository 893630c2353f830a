import fc from "fast-check";
import { expect, test } from "vitest";
import { dateOfDay, dayNumber } from "#app/domain/clock/local-date.ts";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "#app/domain/clock/working-days.ts";
import { england } from "#test/unit/domain/clock/england.ts";

const anyDay = fc.integer({ min: dayNumber("2025-01-01"), max: dayNumber("2028-11-30") }).map(dateOfDay);
const anyCount = fc.integer({ min: 0, max: 15 });

test("Saturdays, Sundays and bank holidays are not working days", () => {
  expect(isWorkingDay("2026-05-01", england)).toBe(true);
  expect(isWorkingDay("2026-05-02", england)).toBe(false);
  expect(isWorkingDay("2026-05-03", england)).toBe(false);
  expect(isWorkingDay("2026-05-04", england)).toBe(false); // early May bank holiday
  expect(isWorkingDay("2026-12-28", england)).toBe(false); // Boxing Day's substitute
});

test("a part-time team works on its own days only", () => {
  expect(isWorkingDay("2026-05-05", england, ["tue", "thu"])).toBe(true);
  expect(isWorkingDay("2026-05-06", england, ["tue", "thu"])).toBe(false);
});

test("two working days over Easter and over Christmas leave the holidays out", () => {
  expect(addWorkingDays("2026-04-02", 2, england)).toBe("2026-04-08"); // Maundy Thursday → Wednesday
  expect(addWorkingDays("2026-12-24", 2, england)).toBe("2026-12-30");
  expect(addWorkingDays("2027-12-24", 5, england)).toBe("2028-01-05");
});

test("no working day after a weekend day is the next working day, after a working day the day itself", () => {
  expect(addWorkingDays("2026-05-02", 0, england)).toBe("2026-05-05");
  expect(addWorkingDays("2026-05-05", 0, england)).toBe("2026-05-05");
});

test("counting on always ends on a working day, and the count comes out again", () => {
  fc.assert(
    fc.property(anyDay, anyCount, (date, count) => {
      const end = addWorkingDays(date, count, england);
      expect(isWorkingDay(end, england)).toBe(true);
      if (count > 0) expect(workingDaysBetween(date, end, england)).toBe(count);
    }),
  );
});

test("a later day, or more working days, is never due earlier", () => {
  fc.assert(
    fc.property(anyDay, anyDay, anyCount, (one, other, count) => {
      const [early, late] = one < other ? [one, other] : [other, one];
      expect(addWorkingDays(early, count, england) <= addWorkingDays(late, count, england)).toBe(true);
      expect(addWorkingDays(early, count + 1, england) < addWorkingDays(early, count + 2, england)).toBe(true);
    }),
  );
});

test("working days cannot be counted without any day of the week", () => {
  expect(() => addWorkingDays("2026-05-05", 1, england, [])).toThrow("without any day");
});
