import { ok, refuse, type Result } from "#app/domain/result.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findReferralInClear } from "#db/queries/referrals.ts";
import { sentByHelper, updateTrackingWord } from "#db/queries/tracking.ts";

/**
 * Keeps the hash of the word that opens the tracking page; a newer word takes the place of the older one. `by`: the member
 * of staff who types it for the person. They may type the first one only: a later one is the person's own.
 */
export async function chooseTrackingWord(
  tools: UseCaseTools,
  input: { conversationId: string; hash: string; by?: string },
): Promise<Result<null, { kind: "no-such-referral" } | { kind: "has-a-word" }>> {
  const before = input.by === undefined ? null : await findReferralInClear(tools.db, input.conversationId);
  if (before !== null && before.trackingWord !== null) return refuse({ kind: "has-a-word" });
  const referral = await updateTrackingWord(tools.db, input.conversationId, input.hash);
  if (referral === null) return refuse({ kind: "no-such-referral" });
  const by = input.by ?? (sentByHelper(referral.door) ? "referrer" : "person");
  await trace(tools, { referralId: referral.id, by, kind: "change", what: "word-chosen" });
  return ok(null);
}
