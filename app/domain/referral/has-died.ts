import type { ReferralState } from "./referral-state.ts";

/** Whether a referral was closed because the person died: nobody reaches out any more, in any way. Source: decision record 0037. */
export function hasDied({ state, closeReason }: { state: ReferralState; closeReason: string | null }): boolean {
  return state === "closed" && closeReason === "died";
}
