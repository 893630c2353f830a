import fc from "fast-check";
import { expect, test } from "vitest";
import { samplePostHours } from "#app/domain/discussion/sample-post-hours.ts";

const after = (...hours: number[]) => samplePostHours([0, ...hours].map((hoursAfter) => ({ hoursAfter })));

test("the first post of an invented thread comes at nine, and what would fall in the night comes at eight", () => {
  expect(after(3, 9, 1)).toEqual([9, 12, 21, 32]);
  expect(after(20)).toEqual([9, 32]);
  expect(after(24)).toEqual([9, 33]);
});

test("no invented post comes before the one that it follows, and none at night", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(300), { maxLength: 70 }), (steps) => {
      const hours = after(...steps);
      expect(hours).toHaveLength(steps.length + 1);
      expect(hours).toEqual(hours.toSorted((a, b) => a - b));
      for (const hour of hours) expect(hour % 24 >= 8 && hour % 24 <= 21).toBe(true);
    }),
  );
});
