import fc from "fast-check";
import { expect, test } from "vitest";
import { flaggedDue } from "#app/domain/clock/due-by.ts";
import { flagClimbsAt } from "#app/domain/referral/flag-climb.ts";
import { england } from "#test/unit/domain/clock/england.ts";

const climbs = (at: string) => flagClimbsAt(new Date(at), england).toISOString();

test("a flag raised in the morning climbs after two hours", () => {
  expect(climbs("2026-05-06T08:30:00Z")).toBe("2026-05-06T10:30:00.000Z");
});

test("a flag raised late in the day climbs an hour before it is due, or at once", () => {
  expect(climbs("2026-05-06T14:30:00Z")).toBe("2026-05-06T15:00:00.000Z");
  expect(climbs("2026-05-06T15:40:00Z")).toBe("2026-05-06T15:40:00.000Z");
});

test("a flag raised at night climbs at ten on the next working morning", () => {
  expect(climbs("2026-05-06T21:00:00Z")).toBe("2026-05-07T09:00:00.000Z");
});

test("a flag always climbs before it is due, and never before it was raised", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("2026-01-05"), max: new Date("2026-12-20"), noInvalidDate: true }), (at) => {
      const climb = flagClimbsAt(at, england);
      expect(climb.getTime()).toBeGreaterThanOrEqual(at.getTime());
      expect(climb.getTime()).toBeLessThanOrEqual(flaggedDue(at, england).getTime());
    }),
  );
});
