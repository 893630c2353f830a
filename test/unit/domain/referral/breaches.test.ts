import { expect, test } from "vitest";
import { breachesOf } from "#app/domain/referral/breaches.ts";
import { clocksFrom, runningClocks, type ClockFacts } from "#app/domain/referral/referral-clocks.ts";
import { sayBreach } from "#app/domain/referral/say-due.ts";
import { at, england, officeHours } from "#test/unit/domain/clock/england.ts";

function said(submittedAt: Date, now: Date, given: Partial<ClockFacts> = {}): string[] {
  const none = { reviewedAt: null, contactedAt: null, flaggedAt: null, acknowledgedAt: null, waitingSince: null };
  const clocks = clocksFrom(submittedAt, england);
  const facts: ClockFacts = { state: "assigned", submittedAt, ...clocks, ...none, newFromPersonAt: null, ...given };
  const breaches = breachesOf(runningClocks(facts, officeHours, england), now, england);
  return breaches.map((breach) => sayBreach(breach, now, england));
}

test("every promise that was not kept is said, the longest ago first, with the working days since", () => {
  const tuesday = at("2026-06-02", "10:00");
  expect(said(tuesday, at("2026-06-12", "09:00"))).toEqual([
    "Overdue since Thursday 4 June, 6 working days: read it",
    "Overdue since Tuesday 9 June, 3 working days: make contact",
  ]);
  expect(said(tuesday, at("2026-06-04", "17:30"))).toEqual(["Overdue since today: read it"]);
});

test("over Easter only working days count: sent on Maundy Thursday, contact is due on the Monday eleven days later", () => {
  const thursday = at("2026-04-02", "10:00"); // 3 and 6 April 2026 are bank holidays
  expect(said(thursday, at("2026-04-08", "17:30"))).toEqual(["Overdue since today: read it"]);
  expect(said(thursday, at("2026-04-08", "16:30"))).toEqual([]);
  expect(said(thursday, at("2026-04-14", "09:00"))).toEqual([
    "Overdue since Wednesday 8 April, 4 working days: read it",
    "Overdue since yesterday, 1 working day: make contact",
  ]);
});

test("over Christmas nothing is overdue while everybody is away", () => {
  const beforeChristmas = at("2026-12-23", "15:00"); // 25 and 28 December 2026, and 1 January 2027, are bank holidays
  expect(said(beforeChristmas, at("2026-12-29", "16:00"))).toEqual([]);
  expect(said(beforeChristmas, at("2026-12-30", "09:00"))).toEqual(["Overdue since yesterday, 1 working day: read it"]);
  expect(said(beforeChristmas, at("2027-01-04", "09:00"))).toEqual([
    "Overdue since Tuesday 29 December, 3 working days: read it",
  ]);
});

test("what was promised for the night and the two working days for reading are said once", () => {
  const friday = at("2026-06-05", "19:00");
  expect(said(friday, at("2026-06-11", "09:00")).filter((words) => words.endsWith("read it"))).toEqual([
    "Overdue since Monday 8 June, 3 working days: read it",
  ]);
});

test("while we wait for the person nothing of ours is overdue but what they wrote", () => {
  const tuesday = at("2026-06-02", "10:00");
  const waits = { state: "waiting-for-person", waitingSince: tuesday } as const;
  expect(said(tuesday, at("2026-06-30", "09:00"), waits)).toEqual([]);
  expect(said(tuesday, at("2026-06-30", "09:00"), { ...waits, newFromPersonAt: at("2026-06-25", "10:00") })).toEqual([
    "Overdue since yesterday, 1 working day: read their message",
  ]);
});
