import type { Live, LiveWorker } from "#app/domain/conversation/live.ts";
import { officeHours } from "#test/unit/domain/clock/england.ts";

export const cannotWait = "If you cannot wait, ring 111 and choose option 2, at any time.";

export const asha: LiveWorker = {
  memberId: "asha",
  name: "Asha Karim",
  workingDays: ["mon", "tue", "thu"],
  hereUntil: null,
  leave: [],
};

/** A referral that Asha holds and has read, in a team that has live conversations on. Nobody is here. */
export function liveFacts(given: Partial<Live> = {}): Live {
  return {
    conversationId: "conversation",
    referralId: "referral",
    reference: "BDFGHKMNP",
    state: "active",
    guideOpen: false,
    reviewedAt: new Date("2026-01-05T10:00:00Z"),
    teamId: "riverside",
    teamName: "Sample Riverside link workers",
    teamLive: true,
    teamHours: officeHours,
    worker: asha,
    here: [],
    joined: [],
    ...given,
  };
}
