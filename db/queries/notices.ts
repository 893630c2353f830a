import { and, asc, eq, isNotNull, isNull, lt, ne, or } from "drizzle-orm";
import type { ClockFacts } from "#app/domain/referral/referral-clocks.ts";
import type { ReferralState } from "#app/domain/referral/referral-state.ts";
import type { Database } from "#db/open.ts";
import { referrals } from "#db/schema/index.ts";

/** A referral whose owner may have to hear of it this morning. Codes and clocks only; the card stays sealed. */
export type WaitingReferral = ClockFacts & { id: string; teamId: string | null; workerId: string | null };

/** Open referrals that are unread or that have a clock which may have run out. */
export async function listWaitingReferrals(db: Database, now: Date): Promise<WaitingReferral[]> {
  const rows = await db
    .select({
      id: referrals.id,
      state: referrals.state,
      teamId: referrals.teamId,
      workerId: referrals.workerId,
      submittedAt: referrals.submittedAt,
      reviewDueAt: referrals.reviewDueAt,
      contactDueAt: referrals.contactDueAt,
      reviewedAt: referrals.reviewedAt,
      contactedAt: referrals.contactedAt,
      flaggedAt: referrals.flaggedAt,
      acknowledgedAt: referrals.acknowledgedAt,
      waitingSince: referrals.waitingSince,
      newFromPersonAt: referrals.newFromPersonAt,
    })
    .from(referrals)
    .where(and(ne(referrals.state, "closed"), mayBeWaiting(now)))
    .orderBy(asc(referrals.id));
  return rows.map((row) => ({ ...row, state: row.state as ReferralState })); // only referral acts write the column
}

function mayBeWaiting(now: Date) {
  return or(
    isNull(referrals.reviewedAt),
    and(isNull(referrals.contactedAt), lt(referrals.contactDueAt, now)),
    and(isNotNull(referrals.flaggedAt), isNull(referrals.acknowledgedAt)),
    isNotNull(referrals.newFromPersonAt),
    eq(referrals.state, "withdrawing"),
  );
}
