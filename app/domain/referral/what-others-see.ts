import type { CloseReason } from "#app/domain/referral/close-reason.ts";
import type { ReferralState } from "#app/domain/referral/referral-state.ts";

/** What a referrer is told: nothing but "received" until the person agrees, and never more than these. */
export type ReferrerState = "received" | "in-contact" | "finished" | "not-reached";

export function whatReferrerSees(referral: {
  state: ReferralState;
  tellReferrer: boolean; // the person agreed that whoever referred them may know how it went
  contactedAt: Date | null;
  closeReason: CloseReason | null;
}): ReferrerState {
  if (!referral.tellReferrer) return "received";
  if (referral.state === "closed") return referral.closeReason === "not-reached" ? "not-reached" : "finished";
  return referral.contactedAt === null ? "received" : "in-contact";
}

/** What the person sees of the state on their tracking page. */
export type PersonState =
  "received" | "with-a-link-worker" | "in-contact" | "waiting-for-you" | "paused" | "stopping" | "finished";

export function whatPersonSees(state: ReferralState): PersonState {
  switch (state) {
    case "submitted":
    case "queued":
      return "received";
    case "assigned":
      return "with-a-link-worker";
    case "in-contact":
    case "active":
      return "in-contact";
    case "waiting-for-person":
      return "waiting-for-you";
    case "paused":
      return "paused";
    case "withdrawing":
      return "stopping";
    case "closed":
      return "finished";
  }
}
