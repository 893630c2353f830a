import fc from "fast-check";
import { expect, test } from "vitest";
import { callDue, dueBy, flaggedDue, readingTime } from "#app/domain/clock/due-by.ts";
import { isOpen } from "#app/domain/clock/opening.ts";
import { at, england, officeHours, shown } from "#test/unit/domain/clock/england.ts";

const anyMoment = fc
  .integer({ min: Date.UTC(2025, 0, 1) / 60_000, max: Date.UTC(2028, 11, 10) / 60_000 })
  .map((minute) => new Date(minute * 60_000));

test("two working days end when the office closes on the second working day after", () => {
  expect(shown(dueBy(at("2026-05-05", "08:00"), 2, england))).toBe("2026-05-07 17:00");
  expect(shown(dueBy(at("2026-05-05", "23:59"), 2, england))).toBe("2026-05-07 17:00");
  expect(shown(dueBy(at("2026-05-06", "00:00"), 2, england))).toBe("2026-05-08 17:00");
});

test("five working days over Easter, Christmas and the change to summer time", () => {
  expect(shown(dueBy(at("2026-04-02", "12:00"), 5, england))).toBe("2026-04-13 17:00");
  expect(shown(dueBy(at("2026-12-24", "12:00"), 5, england))).toBe("2027-01-05 17:00");
  expect(dueBy(at("2026-03-27", "12:00"), 1, england).toISOString()).toBe("2026-03-30T16:00:00.000Z");
});

test("over the Easter of 2027, on which the clocks change too, nothing is due before the Tuesday", () => {
  expect(shown(dueBy(at("2027-03-25", "12:00"), 2, england))).toBe("2027-03-31 17:00");
  expect(flaggedDue(at("2027-03-25", "19:00"), england).toISOString()).toBe("2027-03-30T10:00:00.000Z");
  expect(flaggedDue(at("2027-03-28", "03:30"), england).toISOString()).toBe("2027-03-30T10:00:00.000Z");
  expect(callDue(at("2027-03-25", "16:30"), england).toISOString()).toBe("2027-03-30T10:00:00.000Z");
});

test("a flag in office hours is due the same working day", () => {
  expect(shown(flaggedDue(at("2026-05-05", "09:00"), england))).toBe("2026-05-05 17:00");
  expect(shown(flaggedDue(at("2026-05-05", "16:59"), england))).toBe("2026-05-05 17:00");
});

test("a flag out of hours is due by 11.00 when the office next opens", () => {
  expect(shown(flaggedDue(at("2026-05-05", "17:00"), england))).toBe("2026-05-06 11:00");
  expect(shown(flaggedDue(at("2026-05-06", "03:00"), england))).toBe("2026-05-06 11:00");
  expect(shown(flaggedDue(at("2026-05-01", "19:00"), england))).toBe("2026-05-05 11:00");
  expect(shown(flaggedDue(at("2026-12-24", "19:00"), england))).toBe("2026-12-29 11:00");
});

test("a call is promised for the same day only while there is an hour left to make it", () => {
  expect(shown(callDue(at("2026-05-05", "16:00"), england))).toBe("2026-05-05 17:00");
  expect(shown(callDue(at("2026-05-05", "16:01"), england))).toBe("2026-05-06 11:00");
  expect(shown(callDue(at("2026-05-05", "19:00"), england))).toBe("2026-05-06 11:00");
  expect(shown(callDue(at("2026-05-06", "10:30"), england))).toBe("2026-05-06 17:00");
  expect(shown(callDue(at("2026-05-01", "16:30"), england))).toBe("2026-05-05 11:00");
});

test("a team that opens late is given an hour to read, one that closes early reads before it closes", () => {
  expect(shown(readingTime(at("2026-05-05", "19:00"), { ...officeHours, opens: "13:00" }, england))).toBe(
    "2026-05-06 14:00",
  );
  expect(
    shown(readingTime(at("2026-05-05", "19:00"), { ...officeHours, opens: "08:00", closes: "10:30" }, england)),
  ).toBe("2026-05-06 10:30");
});

test("every due time lies ahead, and a later moment is never due earlier", () => {
  fc.assert(
    fc.property(anyMoment, anyMoment, fc.integer({ min: 1, max: 10 }), (one, other, days) => {
      const [early, late] = one <= other ? [one, other] : [other, one];
      expect(dueBy(early, days, england) > early).toBe(true);
      expect(flaggedDue(early, england) > early).toBe(true);
      expect(dueBy(early, days, england) <= dueBy(late, days, england)).toBe(true);
      expect(flaggedDue(early, england) <= flaggedDue(late, england)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("every flag is due in or at the end of office hours, and never later than two working days", () => {
  fc.assert(
    fc.property(anyMoment, (moment) => {
      const due = flaggedDue(moment, england);
      expect(isOpen(new Date(due.getTime() - 60_000), officeHours, england)).toBe(true);
      expect(due < dueBy(moment, 2, england)).toBe(true);
    }),
  );
});
