import type { CaseView } from "./case-view.ts";

/** A row in its place: what stands there now, or null where it has left the list. */
export type StillRow = { reference: string; one: CaseView | null };

/**
 * A list that was loaded again, in the order in which it was first shown: whoever is about to press something presses
 * that. Rows change in place; what left leaves its place empty; how many are new is counted, and they are shown on asking.
 */
export function stillList(shown: readonly string[], fresh: readonly CaseView[]): { rows: StillRow[]; more: number } {
  const byReference = new Map(fresh.map((one) => [one.reference, one]));
  const rows = shown.map((reference) => ({ reference, one: byReference.get(reference) ?? null }));
  return { rows, more: fresh.filter(({ reference }) => !shown.includes(reference)).length };
}
