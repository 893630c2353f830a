import type { ReferralCard, ReferralDoor } from "#app/domain/referral/referral-card.ts";

/** Whether somebody else asked for the person, who could be told how it went. */
export function hasReferrer({ card, door }: { card: Pick<ReferralCard, "helper">; door: ReferralDoor }): boolean {
  return card.helper !== null && door !== "self";
}
