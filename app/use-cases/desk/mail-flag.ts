import { flagLevel } from "#app/domain/referral/flags-of.ts";
import { isUrgent } from "#app/domain/referral/referral-lists.ts";
import { addFlagMail } from "#app/use-cases/desk/add-flag-mail.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import type { Referral } from "#db/queries/referrals.ts";

/** Tells whoever is given a flagged referral at once, while nobody has acknowledged the flag. */
export async function mailFlag(tools: UseCaseTools, referral: Referral, memberId: string): Promise<void> {
  const { id: referralId, flaggedAt: raisedAt, acknowledgedAt } = referral;
  if (raisedAt === null || !isUrgent(referral) || acknowledgedAt !== null) return;
  await addFlagMail(tools, { referralId, raisedAt, level: flagLevel(referral) }, memberId);
}
