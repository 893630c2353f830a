import fc from "fast-check";
import { expect, test } from "vitest";
import { routingDay } from "#app/domain/referral/choose-worker.ts";
import { proposeMoves, whoMoves, type Held } from "#app/domain/referral/propose-moves.ts";
import { at, england } from "#test/unit/domain/clock/england.ts";
import { referralWith, workerWith } from "#test/unit/domain/referral/sample-teams.ts";

const day = routingDay(at("2026-05-06", "10:00"), england);
const asked = { fromId: "from", day };

function held(id: string, given: Partial<Held> = {}): Held {
  const submittedAt = at("2026-05-01", "10:00");
  return { ...referralWith({ id }), submittedAt, contactedAt: null, takesPlace: true, ...given };
}

const ids = ["r1", "r2", "r3", "r4", "r5"];
const people = fc.subarray(ids).chain((some) =>
  fc.tuple(
    ...some.map((id) =>
      fc
        .record({ takesPlace: fc.boolean(), flagged: fc.boolean(), days: fc.nat(20), contacted: fc.boolean() })
        .map(({ takesPlace, flagged, days, contacted }) => {
          const submittedAt = new Date(day.calendar.instantOf("2026-04-01", 600).getTime() + days * 86_400_000);
          return held(id, { takesPlace, flagged, submittedAt, contactedAt: contacted ? submittedAt : null });
        }),
    ),
  ),
);
const workers = fc.tuple(
  ...["from", "a", "b", "c"].map((memberId) =>
    fc
      .record({
        capacity: fc.nat(4),
        openCount: fc.nat(4),
        acceptsNew: fc.boolean(),
        active: fc.boolean(),
        conflicts: fc.subarray(ids),
      })
      .map((given) => workerWith({ memberId, ...given })),
  ),
);

test("nobody goes to whoever gives them away, has left, takes nobody new or knows them, and no places are overfilled", () => {
  fc.assert(
    fc.property(people, workers, (moving, team) => {
      const taken = new Map<string, number>();
      for (const move of proposeMoves(moving, team, asked)) {
        if (move.toId === null) continue;
        const to = team.find(({ memberId }) => memberId === move.toId);
        expect(to).toMatchObject({ active: true, acceptsNew: true });
        expect(move.toId).not.toBe("from");
        expect(to?.conflicts).not.toContain(move.referralId);
        const takes = moving.find(({ id }) => id === move.referralId)?.takesPlace === true;
        taken.set(move.toId, (taken.get(move.toId) ?? 0) + Number(takes));
      }
      for (const { memberId, capacity, openCount } of team)
        expect(taken.get(memberId) ?? 0).toBeLessThanOrEqual(Math.max(0, capacity - openCount));
    }),
  );
});

test("the same question has the same answer, in whatever order the team is read", () => {
  fc.assert(
    fc.property(people, workers, (moving, team) => {
      expect(proposeMoves(moving, [...team].reverse(), asked)).toEqual(proposeMoves(moving, team, asked));
    }),
  );
});

test("of too many people as few go as can, those without contact first and the newest of them first", () => {
  const old = held("old");
  const met = held("met", { contactedAt: at("2026-05-02", "10:00"), submittedAt: at("2026-05-02", "09:00") });
  const young = held("young", { submittedAt: at("2026-05-05", "10:00") });
  const paused = held("paused", { takesPlace: false });
  const moving = (capacity: number) =>
    whoMoves([old, met, young, paused], { capacity }, "overload").map(({ id }) => id);
  expect(moving(3)).toEqual([]);
  expect(moving(2)).toEqual(["young"]);
  expect(moving(1)).toEqual(["old", "young"]);
  expect(whoMoves([old, met, young, paused], { capacity: 3 }, "leaving")).toHaveLength(4);
});

test("the preview says why: what of a person's wishes is met, how full they are by then, and why nobody could", () => {
  const team = [
    workerWith({ memberId: "from" }),
    workerWith({ memberId: "a", languages: ["pl"], openCount: 5 }),
    workerWith({ memberId: "b" }),
  ];
  const [polish, other] = proposeMoves([held("r1", { language: "pl" }), held("r2")], team, asked);
  expect(polish).toEqual({ referralId: "r1", toId: "a", matched: ["language"], openCount: 5, capacity: 10 });
  expect(other).toMatchObject({ toId: "b" });
  const full = proposeMoves([held("r1")], [workerWith({ memberId: "a", capacity: 0 })], asked);
  expect(full).toEqual([{ referralId: "r1", toId: null, passed: ["full"] }]);
});
