import type { ReferralState } from "#app/domain/referral/referral-state.ts";

/** Where a referral is, as staff say it. */
export const stateWords: Readonly<Record<ReferralState, string>> = {
  submitted: "Sent",
  queued: "Waiting in the queue",
  assigned: "With a link worker",
  "in-contact": "Contact made",
  active: "Working together",
  "waiting-for-person": "Waiting for them",
  paused: "Paused",
  withdrawing: "Wants to stop",
  closed: "Closed",
};
