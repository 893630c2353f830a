import { localDateOf } from "#app/domain/clock/calendar.ts";
import { isUrgent } from "#app/domain/referral/referral-lists.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import type { Referral } from "#db/queries/referrals.ts";

/** Tells whoever is given a flagged referral at once: one mail a day, a count and a link, no name. */
export async function mailFlag(tools: UseCaseTools, referral: Referral, memberId: string): Promise<void> {
  if (!isUrgent(referral) || referral.acknowledgedAt !== null) return;
  const { db, now, newId, calendar } = tools;
  const uniqueKey = `${referral.id} ${memberId} ${localDateOf(now, calendar)}`;
  await addJob(db, {
    id: newId(),
    kind: "mail-flag-notice",
    uniqueKey,
    ids: { memberId, referralId: referral.id },
    runAt: now,
  });
}
