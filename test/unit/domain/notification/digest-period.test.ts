import { expect, test } from "vitest";
import { digestPeriod, isDigestDay } from "#app/domain/notification/digest-period.ts";
import { england } from "#test/unit/domain/clock/england.ts";

const monday = england.instantOf("2026-05-11", 6 * 60);

test("Monday's weekly digest tells of the seven days up to Sunday", () => {
  expect(isDigestDay(monday, 1, england)).toBe(true);
  expect(isDigestDay(monday, 7, england)).toBe(false);
  expect(digestPeriod("weekly", monday, england)).toEqual({
    kind: "weekly",
    name: "2026-05-10",
    from: england.instantOf("2026-05-04", 0),
    until: england.instantOf("2026-05-11", 0),
  });
});

test("a daily digest tells of yesterday, also over a clock change", () => {
  const at = england.instantOf("2026-10-26", 6 * 60);
  const { from, until } = digestPeriod("daily", at, england);
  expect(until.getTime() - from.getTime()).toBe(25 * 3_600_000);
});
