import { ok, refuse, type Result } from "#app/domain/result.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findAddedPerson } from "#db/queries/added-people.ts";
import { findReferralInClear } from "#db/queries/referrals.ts";

const shownForMs = 24 * 60 * 60_000;

/**
 * Whoever typed a person in looks at what they can give them: for a day after it was sent, and each look is traced. It
 * opens no record.
 */
export async function recordGivenRead(
  tools: UseCaseTools,
  { conversationId, memberId }: { conversationId: string; memberId: string },
): Promise<Result<null, { kind: "no-such-referral" }>> {
  const { db, now } = tools;
  const added = await findAddedPerson(db, conversationId);
  const referral = added?.memberId === memberId ? await findReferralInClear(db, conversationId) : null;
  if (referral === null || now.getTime() - referral.submittedAt.getTime() > shownForMs) {
    return refuse({ kind: "no-such-referral" });
  }
  await trace(tools, { referralId: referral.id, by: memberId, kind: "read", what: "given-page" });
  return ok(null);
}
