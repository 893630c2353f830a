import type { ReferralState } from "#app/domain/referral/referral-state.ts";

/** What a list of the desk is narrowed to; null and false: not narrowed by it. */
export type ListFilters = {
  worker: string | null; // a member's id, or "nobody"
  label: string | null; // a label's id
  state: ReferralState | null;
  flagged: boolean;
  need: string | null;
  wrote: boolean; // the person wrote, and nobody has read it
  cover: "mine" | "anyone" | null; // looked after for its holder today, by the viewer or by anyone
};

/** "first": what needs somebody soonest; the others by when they were sent (closed ones: by when they closed). */
export const listSorts = ["first", "newest", "oldest"] as const;
export type ListSort = (typeof listSorts)[number];

export const noFilters: ListFilters = {
  worker: null,
  label: null,
  state: null,
  flagged: false,
  need: null,
  wrote: false,
  cover: null,
};

/** What the filters look at. `labelled`, `needing` and `covered` hold the ids that the filter of that name was asked for. */
export type Filtered = {
  id: string;
  workerId: string | null;
  state: ReferralState;
  flaggedAt: Date | null;
  newFromPersonAt: Date | null;
};
export type FilterIds = Readonly<Record<"labelled" | "needing" | "covered", ReadonlySet<string>>>;

/** Whether a referral stands in a list that is narrowed so: everything that was asked for must fit. */
export function fitsFilters(one: Filtered, filters: ListFilters, ids: FilterIds): boolean {
  if (filters.worker !== null && (one.workerId ?? "nobody") !== filters.worker) return false;
  if (filters.state !== null && one.state !== filters.state) return false;
  if (filters.flagged && one.flaggedAt === null) return false;
  if (filters.wrote && one.newFromPersonAt === null) return false;
  if (filters.label !== null && !ids.labelled.has(one.id)) return false;
  if (filters.need !== null && !ids.needing.has(one.id)) return false;
  return filters.cover === null || ids.covered.has(one.id);
}

export function isNarrowed(filters: ListFilters): boolean {
  return Object.entries(noFilters).some(([name, none]) => filters[name as keyof ListFilters] !== none);
}
