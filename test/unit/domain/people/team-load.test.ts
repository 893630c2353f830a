import fc from "fast-check";
import { expect, test } from "vitest";
import { loadsOf, type Carried } from "#app/domain/people/team-load.ts";
import { openStates } from "#app/domain/referral/referral-state.ts";

const carried: fc.Arbitrary<Carried> = fc.record({
  workerId: fc.constantFrom(null, "ana", "rashid"),
  state: fc.constantFrom(...openStates),
  overdue: fc.boolean(),
  tasksDue: fc.nat(3),
});

test("waiting and paused people are carried and take no place", () => {
  const loads = loadsOf([
    { workerId: "ana", state: "active", overdue: true, tasksDue: 2 },
    { workerId: "ana", state: "paused", overdue: false, tasksDue: 0 },
    { workerId: "ana", state: "waiting-for-person", overdue: false, tasksDue: 1 },
    { workerId: null, state: "queued", overdue: false, tasksDue: 0 },
  ]);
  expect(loads.get("ana")).toEqual({ people: 3, places: 1, waiting: 1, paused: 1, overdue: 1, tasksDue: 3 });
  expect(loads.get(null)?.people).toBe(1);
});

test("each person of the team is counted with one holder, or with nobody", () => {
  fc.assert(
    fc.property(fc.array(carried), (people) => {
      const loads = [...loadsOf(people).values()];
      const sum = (name: "people" | "overdue" | "tasksDue") => loads.reduce((all, load) => all + load[name], 0);
      expect(sum("people")).toBe(people.length);
      expect(sum("overdue")).toBe(people.filter(({ overdue }) => overdue).length);
      for (const load of loads) expect(load.places + load.waiting + load.paused).toBeLessThanOrEqual(load.people);
    }),
  );
});
