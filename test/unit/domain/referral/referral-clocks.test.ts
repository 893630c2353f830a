import fc from "fast-check";
import { expect, test } from "vitest";
import {
  clocksFrom,
  dueAfterWaiting,
  overdueClocks,
  promisedReading,
  runningClocks,
  type ClockFacts,
} from "#app/domain/referral/referral-clocks.ts";
import { at, england, officeHours, shown } from "#test/unit/domain/clock/england.ts";

function sent(submittedAt: Date, given: Partial<ClockFacts> = {}): ClockFacts {
  return {
    state: "assigned",
    submittedAt,
    ...clocksFrom(submittedAt, england),
    reviewedAt: null,
    contactedAt: null,
    flaggedAt: null,
    acknowledgedAt: null,
    waitingSince: null,
    newFromPersonAt: null,
    ...given,
  };
}

const tuesday = at("2026-05-05", "10:00");
const clocks = (facts: ClockFacts) =>
  runningClocks(facts, officeHours, england).map((due) => `${due.clock} ${shown(due.at)}`);
const overdue = (facts: ClockFacts, now: Date) => overdueClocks(facts, officeHours, now, england);

test("a referral is read within two working days and the first contact made within five", () => {
  expect(clocks(sent(tuesday))).toEqual(["review 2026-05-07 17:00", "contact 2026-05-12 17:00"]);
});

test("sent on Friday night before a bank holiday, the promised reading is a clock as well", () => {
  const friday = at("2026-05-01", "19:00");
  expect(shown(promisedReading(friday, officeHours, england) ?? friday)).toBe("2026-05-05 11:00");
  expect(clocks(sent(friday))).toEqual([
    "reading 2026-05-05 11:00",
    "review 2026-05-06 17:00",
    "contact 2026-05-11 17:00",
  ]);
  expect(promisedReading(tuesday, officeHours, england)).toBeNull();
});

test("a flag has its own clock until someone says that they saw it", () => {
  const flagged = sent(tuesday, { flaggedAt: tuesday });
  expect(clocks(flagged)[0]).toBe("flag 2026-05-05 17:00");
  expect(overdue(flagged, at("2026-05-05", "17:00"))).toEqual([]);
  expect(overdue(flagged, at("2026-05-05", "17:01"))).toEqual(["flag"]);
  expect(overdue({ ...flagged, acknowledgedAt: at("2026-05-05", "12:00") }, at("2026-05-06", "09:00"))).toEqual([]);
});

test("reading stops the review clock, the first contact stops the contact clock", () => {
  expect(clocks(sent(tuesday, { reviewedAt: tuesday }))).toEqual(["contact 2026-05-12 17:00"]);
  expect(clocks(sent(tuesday, { reviewedAt: tuesday, contactedAt: tuesday }))).toEqual([]);
});

test("while we wait for the person nothing runs but a flag and what they wrote", () => {
  const waiting = sent(tuesday, {
    state: "waiting-for-person",
    waitingSince: tuesday,
    flaggedAt: tuesday,
    newFromPersonAt: tuesday,
  });
  expect(clocks(waiting)).toEqual(["flag 2026-05-05 17:00", "message 2026-05-07 17:00"]);
});

test("a withdrawal has a clock for the one check; a closed referral has none", () => {
  expect(clocks(sent(tuesday, { state: "withdrawing", waitingSince: tuesday }))).toEqual([
    "withdrawal-check 2026-05-07 17:00",
  ]);
  expect(clocks(sent(tuesday, { state: "closed", flaggedAt: tuesday, newFromPersonAt: tuesday }))).toEqual([]);
});

test("after waiting, what was due is moved on by the working days that passed", () => {
  const dueAt = at("2026-05-12", "17:00");
  expect(shown(dueAfterWaiting(dueAt, at("2026-05-06", "10:00"), at("2026-05-08", "10:00"), england))).toBe(
    "2026-05-14 17:00",
  );
  expect(shown(dueAfterWaiting(dueAt, at("2026-05-06", "10:00"), at("2026-05-06", "16:00"), england))).toBe(
    "2026-05-12 17:00",
  );
  expect(shown(dueAfterWaiting(dueAt, at("2026-05-22", "10:00"), at("2026-05-27", "10:00"), england))).toBe(
    "2026-05-12 17:00",
  );
});

test("over the change from summer time a moved due time is still the end of the office day", () => {
  expect(
    shown(dueAfterWaiting(at("2026-10-23", "17:00"), at("2026-10-22", "10:00"), at("2026-10-26", "10:00"), england)),
  ).toBe("2026-10-27 17:00");
});

const anyMoment = fc
  .integer({ min: Date.UTC(2025, 0, 1) / 60_000, max: Date.UTC(2028, 10, 1) / 60_000 })
  .map((minute) => new Date(minute * 60_000));

test("once overdue, always overdue until something is done; waiting never makes a due time earlier", () => {
  fc.assert(
    fc.property(anyMoment, anyMoment, anyMoment, fc.boolean(), (...given) => {
      const [submitted, one, two] = given.slice(0, 3).sort((a, b) => Number(a) - Number(b)) as [Date, Date, Date];
      const facts = sent(submitted, { flaggedAt: given[3] ? submitted : null });
      const later = overdue(facts, two);
      for (const clock of overdue(facts, one)) expect(later).toContain(clock);
      expect(dueAfterWaiting(facts.contactDueAt, one, two, england) >= facts.contactDueAt).toBe(true);
    }),
    { numRuns: 40 },
  );
});
