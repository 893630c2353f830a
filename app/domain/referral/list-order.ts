import type { RiskLevel } from "#app/domain/guide/flow.ts";
import type { ListSort } from "#app/domain/referral/list-filters.ts";
import { isUrgent } from "#app/domain/referral/referral-lists.ts";
import type { ClockFacts } from "#app/domain/referral/referral-clocks.ts";

/** One row of a list, in clear. `arrival` tells apart what came in the same millisecond. */
export type Ordered = Pick<ClockFacts, "state" | "submittedAt" | "flaggedAt" | "acknowledgedAt" | "contactedAt"> & {
  risk: RiskLevel;
  arrival: number;
};

/**
 * A list in its order. "first": flags that nobody has acknowledged on top (life at risk first), then urgent ones, each by
 * the nearest clock, then as they came in. `dueAt`: when the nearest clock runs out, in milliseconds.
 */
export function inOrder<Row extends Ordered, Listed extends { row: Row; dueAt: number }>(
  listed: readonly Listed[],
  sort: ListSort,
): Listed[] {
  if (sort === "first") {
    const keyed = listed.map((one) => ({ one, early: howEarly(one.row) }));
    keyed.sort((a, b) => b.early - a.early || a.one.dueAt - b.one.dueAt || a.one.row.arrival - b.one.row.arrival);
    return keyed.map(({ one }) => one);
  }
  const way = sort === "newest" ? -1 : 1;
  const sentBefore = (a: Row, b: Row) => a.submittedAt.getTime() - b.submittedAt.getTime() || a.arrival - b.arrival;
  return [...listed].sort((a, b) => way * sentBefore(a.row, b.row));
}

function howEarly(row: Ordered): number {
  if (!isUrgent(row)) return 0;
  if (row.acknowledgedAt !== null) return 1;
  return row.risk === "A" ? 3 : 2;
}
