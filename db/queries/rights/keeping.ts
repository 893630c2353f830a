import { and, asc, eq, inArray, isNull, lte, or } from "drizzle-orm";
import type { LocalDate } from "#app/domain/clock/local-date.ts";
import type { Database } from "#db/open.ts";
import { referrals } from "#db/schema/index.ts";

export type DueForReview = {
  reference: string;
  teamId: string | null;
  closedAt: Date | null;
  reviewOn: LocalDate | null;
};

/**
 * Closed records whose time is over, those that waited longest first. One that was closed before there was a day for it
 * counts by when it was closed. `teamIds`: null for all.
 */
export async function listDueForReview(
  db: Database,
  { today, closedBefore, teamIds }: { today: LocalDate; closedBefore: Date; teamIds: readonly string[] | null },
  atMost = 200,
): Promise<DueForReview[]> {
  const over = or(
    lte(referrals.reviewKeepingOn, today),
    and(isNull(referrals.reviewKeepingOn), lte(referrals.closedAt, closedBefore)),
  );
  const whose = teamIds === null ? undefined : inArray(referrals.teamId, [...teamIds]);
  return db
    .select({
      reference: referrals.reference,
      teamId: referrals.teamId,
      closedAt: referrals.closedAt,
      reviewOn: referrals.reviewKeepingOn,
    })
    .from(referrals)
    .where(and(eq(referrals.state, "closed"), isNull(referrals.erasedAt), over, whose))
    .orderBy(asc(referrals.closedAt))
    .limit(atMost);
}

/** Moves the day on which somebody decides again. */
export async function updateReviewDay(db: Database, referralId: string, day: LocalDate): Promise<void> {
  await db.update(referrals).set({ reviewKeepingOn: day }).where(eq(referrals.id, referralId));
}
