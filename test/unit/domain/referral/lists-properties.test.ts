import fc from "fast-check";
import { expect, test } from "vitest";
import { canSeeReferral, moversOf, type Viewer } from "#app/domain/people/may.ts";
import type { Role } from "#app/domain/people/staff.ts";
import { fitsFilters, noFilters, type ListFilters } from "#app/domain/referral/list-filters.ts";
import { inOrder } from "#app/domain/referral/list-order.ts";
import { clocksFrom, runningClocks } from "#app/domain/referral/referral-clocks.ts";
import { isUrgent, listsOf, type ListedReferral, type OpenList } from "#app/domain/referral/referral-lists.ts";
import { openStates, type ReferralState } from "#app/domain/referral/referral-state.ts";
import { england, officeHours } from "#test/unit/domain/clock/england.ts";

const dayMs = 86_400_000;
const begins = Date.parse("2026-03-20T08:00:00Z"); // before Easter, so that bank holidays are in it
const moment = fc.integer({ min: 0, max: 40 * 24 }).map((hours) => new Date(begins + hours * 3_600_000));
const maybe = fc.option(moment, { nil: null });
const member = fc.constantFrom("ana", "rashid", "emma", "duty");
const team = fc.constantFrom("team-1", "team-2", null);

type Row = ListedReferral & { id: string; risk: "A" | "B" | "none"; arrival: number };

const row: fc.Arbitrary<Omit<Row, "id" | "arrival">> = fc
  .record({
    state: fc.constantFrom<ReferralState>(...openStates, "closed"),
    teamId: team,
    workerId: fc.option(member, { nil: null }),
    sharing: fc.constantFrom("straight" as const, "by-hand" as const),
    coverMemberId: fc.option(member, { nil: null }),
    coveringMemberIds: fc.subarray(["ana", "rashid", "emma", "duty"], { maxLength: 2 }),
    conflictMemberIds: fc.subarray(["ana", "rashid", "emma", "duty"], { maxLength: 1 }),
    asksNobody: fc.constant(false),
    submittedAt: moment,
    reviewedAt: maybe,
    contactedAt: maybe,
    flaggedAt: maybe,
    acknowledgedAt: maybe,
    waitingSince: maybe,
    newFromPersonAt: maybe,
    risk: fc.constantFrom("A" as const, "B" as const, "none" as const),
  })
  .map((one) => ({ ...one, ...clocksFrom(one.submittedAt, england) }));

const rows = fc
  .array(row, { maxLength: 25 })
  .map((all) => all.map((one, n): Row => ({ ...one, id: `r${n}`, arrival: n })));
const role = fc.constantFrom<Role>("link-worker", "team-lead", "safeguarding-lead", "duty-coordinator", "facilitator");
const viewer: fc.Arbitrary<Viewer> = fc
  .record({ memberId: member, now: moment, held: fc.array(fc.tuple(role, team), { maxLength: 3 }) })
  .map(({ memberId, now, held }) => ({
    memberId,
    now,
    grants: held.map(([of, scope]) => ({ memberId, role: of, scope, until: null })),
  }));

const filters: fc.Arbitrary<ListFilters> = fc.record({
  worker: fc.option(fc.constantFrom("ana", "nobody"), { nil: null }),
  label: fc.constant(null),
  state: fc.option(fc.constantFrom<ReferralState>("active", "paused"), { nil: null }),
  flagged: fc.boolean(),
  need: fc.constant(null),
  wrote: fc.boolean(),
  cover: fc.constant(null),
});
const noIds = { labelled: new Set<string>(), needing: new Set<string>(), covered: new Set<string>() };

const listsFor = (one: Row, as: Viewer) => listsOf(one, as, officeHours, england);
const duesOf = (one: Row) => runningClocks(one, officeHours, england);
const factsOf = (one: Row, { now }: Viewer) => {
  return { ...one, flagged: isUrgent(one), overdue: duesOf(one).some(({ at }) => at < now) };
};

test("in any world, what stands in a list may be seen, and whatever is urgent or overdue and may be seen is in its list", () => {
  fc.assert(
    fc.property(rows, viewer, (all, as) => {
      for (const one of all) {
        const facts = factsOf(one, as);
        const lists = listsFor(one, as);
        const seen = canSeeReferral(as, facts) && one.state !== "closed";
        expect(lists.length > 0).toBe(lists.length > 0 && seen);
        if (seen) expect(lists.includes("urgent")).toBe(facts.flagged);
        if (seen) expect(lists.includes("overdue")).toBe(facts.overdue);
        if (lists.includes("mine")) expect(moversOf(as, facts).some((by) => by === "holder" || by === "cover") || one.workerId === as.memberId).toBe(true); // prettier-ignore
      }
    }),
  );
});

test("in any world, narrowing a list only takes away, ordering it takes nothing, and unseen flags stand on top", () => {
  fc.assert(
    fc.property(rows, viewer, filters, fc.constantFrom<OpenList>("urgent", "team", "overdue"), (all, as, by, list) => {
      const inList = all.filter((one) => listsFor(one, as).includes(list));
      const listed = inList.map((one) => ({ row: one, dueAt: duesOf(one)[0]?.at.getTime() ?? Infinity }));
      for (const sort of ["first", "newest", "oldest"] as const) {
        const ordered = inOrder(listed, sort);
        expect(new Set(ordered.map(({ row: one }) => one.id))).toEqual(new Set(inList.map(({ id }) => id)));
        expect(ordered).toHaveLength(inList.length);
      }
      const unseen = inOrder(listed, "first").map(({ row: one }) => isUrgent(one) && one.acknowledgedAt === null);
      expect(unseen).toEqual([...unseen].sort((a, b) => Number(b) - Number(a)));
      const fitting = inList.filter((one) => fitsFilters(one, by, noIds));
      expect(fitting.length).toBeLessThanOrEqual(inList.length);
      expect(inList.filter((one) => fitsFilters(one, noFilters, noIds))).toEqual(inList);
    }),
  );
});

test("no clock runs out at a weekend or on a bank holiday, whenever it was started", () => {
  fc.assert(
    fc.property(moment, (at) => {
      const { reviewDueAt, contactDueAt } = clocksFrom(at, england);
      expect(reviewDueAt.getTime()).toBeGreaterThan(at.getTime() + dayMs);
      for (const due of [reviewDueAt, contactDueAt]) {
        const { date } = england.localOf(due);
        expect(england.isBankHoliday(date)).toBe(false);
        expect([0, 6]).not.toContain(new Date(`${date}T12:00:00Z`).getUTCDay());
      }
    }),
  );
});
