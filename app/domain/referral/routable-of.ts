import type { ReferralCard } from "#app/domain/referral/referral-card.ts";
import type { Routable } from "#app/domain/referral/routing.ts";

/** Reads what routing may look at from what was sent: codes and wishes only, never the person's words. */
export function routableOf(referral: {
  id: string;
  councilCode: string | null;
  flagged: boolean;
  card: ReferralCard;
}): Routable {
  const { card } = referral;
  return {
    id: referral.id,
    practice: card.practice,
    councilCode: referral.councilCode,
    language: card.language,
    needsBsl: card.signsBsl,
    wish: card.wish,
    needs: card.needs,
    stepFree: card.access.includes("step-free"),
    homeVisit: card.access.includes("home-visit"),
    flagged: referral.flagged,
  };
}
