import fc from "fast-check";
import { expect, test } from "vitest";
import { worksOn } from "#app/domain/people/load.ts";
import type { LinkWorker } from "#app/domain/people/staff.ts";
import { proposeCovers, type Promised } from "#app/domain/referral/propose-covers.ts";
import { england } from "#test/unit/domain/clock/england.ts";
import { workerWith } from "#test/unit/domain/referral/sample-teams.ts";

const day = "2026-05-06"; // a Wednesday
const asked = { absentId: "absent", day, calendar: england };
const referralIds = ["r1", "r2", "r3", "r4", "r5", "r6"];

const worker = (memberId: string): fc.Arbitrary<LinkWorker> =>
  fc
    .record({
      active: fc.boolean(),
      capacity: fc.nat(12),
      openCount: fc.nat(12),
      workingDays: fc.constantFrom<LinkWorker["workingDays"][]>(["wed"], ["mon", "tue"], ["mon", "wed", "fri"]),
      leave: fc.constantFrom<LinkWorker["leave"][]>(
        [],
        [{ from: day, to: day, sick: true }],
        [{ from: "2026-05-07", to: "2026-05-20" }],
      ),
      conflicts: fc.subarray(referralIds),
    })
    .map((given) => workerWith({ memberId, ...given }));

const team = fc.tuple(...["absent", "a", "b", "c"].map(worker));
const people: fc.Arbitrary<Promised[]> = fc.subarray(referralIds).chain(
  (ids) =>
  fc.tuple(...ids.map((referralId) => fc.record({ referralId: fc.constant(referralId), holderId: fc.constantFrom("absent", "a", null) }))), // prettier-ignore
);

test("whoever covers is at work that day, is not away themselves, does not hold the person and does not know them", () => {
  fc.assert(
    fc.property(people, team, (promised, workers) => {
      for (const [index, { referralId, able }] of proposeCovers(promised, workers, asked).entries()) {
        const fits = workers.filter(
          (one) =>
            one.memberId !== "absent" &&
            one.active &&
            worksOn(one, day, england) &&
            one.memberId !== promised[index]?.holderId &&
            !one.conflicts.includes(referralId),
        );
        expect([...able].sort()).toEqual(fits.map(({ memberId }) => memberId).sort());
      }
    }),
  );
});

test("the same question has the same answer, in whatever order the team is read", () => {
  fc.assert(
    fc.property(people, team, (promised, workers) => {
      expect(proposeCovers(promised, [...workers].reverse(), asked)).toEqual(proposeCovers(promised, workers, asked));
    }),
  );
});

test("among equal colleagues nobody gets two more than another", () => {
  fc.assert(
    fc.property(fc.nat(6), (count) => {
      const promised = referralIds.slice(0, count).map((referralId) => ({ referralId, holderId: "absent" }));
      const workers = ["a", "b", "c"].map((memberId) => workerWith({ memberId }));
      const taken = proposeCovers(promised, workers, asked).map(({ able }) => able[0]);
      const counts = workers.map(({ memberId }) => taken.filter((id) => id === memberId).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
  );
});

test("the one with the lowest load for their own places is asked first, full or not", () => {
  const workers = [
    workerWith({ memberId: "a", capacity: 10, openCount: 9 }),
    workerWith({ memberId: "b", capacity: 30, openCount: 15 }),
    workerWith({ memberId: "c", capacity: 5, openCount: 6 }),
  ];
  const [one] = proposeCovers([{ referralId: "r1", holderId: "absent" }], workers, asked);
  expect(one?.able).toEqual(["b", "a", "c"]);
});

test("whoever has no places comes last, and among those whoever holds fewest is asked first", () => {
  const workers = [
    workerWith({ memberId: "a", capacity: 0, openCount: 2 }),
    workerWith({ memberId: "b", capacity: 0 }),
    workerWith({ memberId: "c", capacity: 1, openCount: 3 }),
  ];
  const [one] = proposeCovers([{ referralId: "r1", holderId: "absent" }], workers, asked);
  expect(one?.able).toEqual(["c", "b", "a"]);
});
