import fc from "fast-check";
import { expect, test } from "vitest";
import { byLoad, hasRoom, loadPercent, worksBetween, worksOn } from "#app/domain/people/load.ts";
import { england } from "#test/unit/domain/clock/england.ts";
import { workerWith } from "#test/unit/domain/referral/sample-teams.ts";

test("a worker has room until the last of their places is taken", () => {
  expect(hasRoom({ openCount: 9, capacity: 10 })).toBe(true);
  expect(hasRoom({ openCount: 10, capacity: 10 })).toBe(false);
  expect(hasRoom({ openCount: 0, capacity: 0 })).toBe(false);
});

test("load is shown in per cent of a worker's own capacity", () => {
  expect(loadPercent({ openCount: 1, capacity: 3 })).toBe(33);
  expect(loadPercent({ openCount: 12, capacity: 10 })).toBe(120);
  expect(loadPercent({ openCount: 0, capacity: 0 })).toBe(100);
});

test("a worker works on their days, not on bank holidays, not on the first or last day of leave", () => {
  const worker = workerWith({ workingDays: ["mon", "tue"], leave: [{ from: "2026-05-11", to: "2026-05-12" }] });
  expect(worksOn(worker, "2026-05-05", england)).toBe(true);
  expect(worksOn(worker, "2026-05-06", england)).toBe(false);
  expect(worksOn(worker, "2026-05-04", england)).toBe(false);
  expect(worksOn(worker, "2026-05-11", england)).toBe(false);
  expect(worksOn(worker, "2026-05-12", england)).toBe(false);
  expect(worksBetween(worker, "2026-05-06", "2026-05-17", england)).toBe(false);
  expect(worksBetween(worker, "2026-05-06", "2026-05-18", england)).toBe(true);
});

test("the order by load is a real order: turning a pair round turns the answer round", () => {
  const anyLoad = fc.record({
    memberId: fc.constantFrom("a", "b", "c"),
    openCount: fc.nat({ max: 9 }),
    capacity: fc.integer({ min: 1, max: 9 }),
    lastAssignedAt: fc.option(fc.constantFrom(new Date(1), new Date(2))),
  });
  fc.assert(
    fc.property(anyLoad, anyLoad, (one, other) => {
      fc.pre(one.memberId !== other.memberId);
      expect(Math.sign(byLoad(workerWith(one), workerWith(other)))).toBe(
        -Math.sign(byLoad(workerWith(other), workerWith(one))),
      );
    }),
  );
});
