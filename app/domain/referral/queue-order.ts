import type { Waiting } from "#app/domain/referral/routing.ts";

/** Flagged first, then the oldest, then the lower id. */
export function inQueueOrder(
  a: Pick<Waiting, "flagged" | "submittedAt" | "id">,
  b: Pick<Waiting, "flagged" | "submittedAt" | "id">,
): number {
  if (a.flagged !== b.flagged) return a.flagged ? -1 : 1;
  const age = a.submittedAt.getTime() - b.submittedAt.getTime();
  if (age !== 0) return age;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
