import { expect, test } from "vitest";
import { clocksFrom } from "#app/domain/referral/referral-clocks.ts";
import { isUrgent, listsOf, type ListedReferral } from "#app/domain/referral/referral-lists.ts";
import { at, england, officeHours } from "#test/unit/domain/clock/england.ts";
import { factsWith, viewerWith } from "#test/unit/domain/people/viewers.ts";

const tuesday = at("2026-05-05", "09:30");

function listed(given: Partial<ListedReferral> = {}): ListedReferral {
  const { flagged: _flagged, overdue: _overdue, ...facts } = factsWith();
  return {
    ...facts,
    submittedAt: tuesday,
    ...clocksFrom(tuesday, england),
    reviewedAt: null,
    contactedAt: null,
    flaggedAt: null,
    acknowledgedAt: null,
    waitingSince: null,
    newFromPersonAt: null,
    ...given,
  };
}

const worker = viewerWith("link-worker", "team-1");
const duty = viewerWith("duty-coordinator", null);
const lists = (referral: ListedReferral, viewer = worker, now = tuesday) =>
  listsOf(referral, { ...viewer, now }, officeHours, england);

test("a referral in the team's queue is new, and the team's", () => {
  expect(lists(listed())).toEqual(["new", "team"]);
});

test("one that the viewer holds is theirs; once read it is no longer new", () => {
  expect(lists(listed({ workerId: "member-1", state: "assigned", reviewedAt: tuesday }))).toEqual(["mine", "team"]);
});

test("a flagged one is urgent until somebody saw the flag and made contact", () => {
  const flagged = { flaggedAt: tuesday, state: "assigned" } as const;
  expect(lists(listed(flagged))).toContain("urgent");
  expect(lists(listed({ ...flagged, acknowledgedAt: tuesday }))).toContain("urgent");
  expect(lists(listed({ ...flagged, acknowledgedAt: tuesday, contactedAt: tuesday }))).not.toContain("urgent");
  expect(isUrgent({ state: "closed", flaggedAt: tuesday, acknowledgedAt: null, contactedAt: null })).toBe(false);
});

test("one whose clock ran out is overdue, and only then the duty coordinator sees it", () => {
  const late = at("2026-05-08", "09:00");
  expect(lists(listed(), worker, late)).toContain("overdue");
  expect(lists(listed(), duty, late)).toEqual(["new", "overdue"]);
  expect(lists(listed(), duty)).toEqual([]);
});

test("another team's people, closed ones and people the viewer knows are in no list", () => {
  expect(lists(listed({ teamId: "team-2" }))).toEqual([]);
  expect(lists(listed({ state: "closed" }))).toEqual([]);
  expect(lists(listed({ conflictMemberIds: ["member-1"] }))).toEqual([]);
});
