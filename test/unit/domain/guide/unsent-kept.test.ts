import fc from "fast-check";
import { expect, test } from "vitest";
import { keptUntil, sayKeptUntil, unsentSince } from "#app/domain/guide/unsent-kept.ts";
import { england } from "#test/unit/domain/clock/england.ts";

test("without a code what was begun 24 hours ago goes", () => {
  expect(unsentSince(new Date("2026-05-07T10:00:00Z"))).toEqual(new Date("2026-05-06T10:00:00Z"));
});

test("with a code it is kept to the end of the fourteenth day, which is the day that the page says", () => {
  const until = keptUntil(new Date("2026-05-06T10:00:00Z"), england);
  expect(until).toEqual(new Date("2026-05-20T23:00:00Z")); // midnight, as the clocks of that summer show it
  expect(sayKeptUntil(until, england)).toBe("Wednesday 20 May 2026");
});

test("just before midnight counts as that day, not as the next", () => {
  const until = keptUntil(new Date("2026-05-06T22:59:00Z"), england);
  expect(sayKeptUntil(until, england)).toBe("Wednesday 20 May 2026");
  expect(sayKeptUntil(keptUntil(new Date("2026-05-06T23:01:00Z"), england), england)).toBe("Thursday 21 May 2026");
});

test("it is never less than 14 days, whatever the clocks do meanwhile", () => {
  const any = fc.date({
    min: new Date("2026-01-01T00:00:00Z"),
    max: new Date("2028-01-01T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(any, (now) => {
      const days = (keptUntil(now, england).getTime() - now.getTime()) / 86_400_000;
      expect(days).toBeGreaterThan(13.95); // an hour less when a clock is put forward
      expect(days).toBeLessThanOrEqual(15.05);
    }),
  );
});
