import fc from "fast-check";
import { expect, test } from "vitest";
import { wilson } from "#app/domain/listening/wilson.ts";

test("the interval is the one that textbooks give", () => {
  // 81 of 263: 25.5 % to 36.6 % (Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3).
  const { share, low, high } = wilson(81, 263);
  expect(share).toBeCloseTo(0.308, 3);
  expect(low).toBeCloseTo(0.2553, 4);
  expect(high).toBeCloseTo(0.3662, 4);
});

test("none of 20 is not taken for never, and all of 20 is not taken for always", () => {
  expect(wilson(0, 20)).toMatchObject({ share: 0, low: 0 });
  expect(wilson(0, 20).high).toBeCloseTo(0.1611, 4);
  expect(wilson(20, 20)).toMatchObject({ share: 1, high: 1 });
  expect(wilson(20, 20).low).toBeCloseTo(0.8389, 4);
});

test("nothing counted says nothing", () => {
  expect(wilson(0, 0)).toEqual({ share: 0, low: 0, high: 1 });
});

test("the share always lies in its interval, and more lines never make it wider", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat({ max: 500 }), (of, some) => {
      const hits = Math.min(some, of);
      const { share, low, high } = wilson(hits, of);
      const more = wilson(hits * 4, of * 4);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(share);
      expect(high).toBeGreaterThanOrEqual(share);
      expect(more.high - more.low).toBeLessThanOrEqual(high - low);
    }),
  );
});
