import fc from "fast-check";
import { expect, test } from "vitest";
import { clashesIn, sayClash } from "#app/domain/conference/clashes-in.ts";

const line = (title: string, startsMinutes: number, endsMinutes: number, over = {}) => ({
  title,
  day: "2026-05-06",
  startsMinutes,
  endsMinutes,
  cancelled: false,
  ...over,
});

test("two chosen sessions at one time are named in words, the earlier one first", () => {
  const clashes = clashesIn([line("Talk", 615, 660), line("Workshop", 600, 690), line("Lunch talk", 690, 720)]);
  expect(clashes.map(sayClash)).toEqual(["10am Workshop and 10.15am Talk are at the same time"]);
});

test("a cancelled session, another day, or one that begins as the other ends is no clash", () => {
  const first = line("First", 600, 660);
  expect(clashesIn([first, line("Cancelled", 600, 660, { cancelled: true })])).toEqual([]);
  expect(clashesIn([first, line("Next day", 600, 660, { day: "2026-05-07" })])).toEqual([]);
  expect(clashesIn([first, line("After", 660, 700)])).toEqual([]);
});

test("whatever is chosen, a pair clashes just when one minute lies in both", () => {
  const time = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }));
  fc.assert(
    fc.property(time, time, ([start, long], [otherStart, otherLong]) => {
      const minutes = Array.from({ length: long }, (_, index) => start + index);
      const shared = minutes.some((minute) => minute >= otherStart && minute < otherStart + otherLong);
      const pair = [line("a", start, start + long), line("b", otherStart, otherStart + otherLong)];
      expect(clashesIn(pair)).toHaveLength(shared ? 1 : 0);
    }),
  );
});
