import type { Waiting } from "#app/domain/referral/routing.ts";

/**
 * Flagged first, then the oldest. Those sent in one millisecond are equal, and a sort leaves them as they were handed in:
 * a queue is handed in as it arrived.
 */
export function inQueueOrder(
  a: Pick<Waiting, "flagged" | "submittedAt">,
  b: Pick<Waiting, "flagged" | "submittedAt">,
): number {
  if (a.flagged !== b.flagged) return a.flagged ? -1 : 1;
  return a.submittedAt.getTime() - b.submittedAt.getTime();
}
