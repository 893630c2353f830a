import { hasReferrer } from "#app/domain/referral/has-referrer.ts";
import type { Referral } from "#db/queries/referrals.ts";
import type { SharedNow, SharingKind, SharingNow } from "#db/queries/sharing.ts";

/** Whom we may tell or not, since when, and what stays true when it changes. */
export type SharingLine = SharedNow & { what: SharingKind; heading: string; stays: string };

export function sharingLines(referral: Pick<Referral, "card" | "door">, told: SharingNow): SharingLine[] {
  const practice: SharingLine = {
    ...told.practice,
    what: "practice",
    heading: "Their GP practice",
    stays: "What is in their GP record already stays there. The practice decides about that: tell them.",
  };
  if (!hasReferrer(referral)) return [practice];
  const referrer: SharingLine = {
    ...told.referrer,
    what: "referrer",
    heading: referral.card.helper?.name || "Whoever asked for them",
    stays: "What they have seen already, they know. We cannot take that back.",
  };
  return [practice, referrer];
}
