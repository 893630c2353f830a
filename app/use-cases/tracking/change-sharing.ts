import { hasReferrer } from "#app/domain/referral/has-referrer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { addMove } from "#app/use-cases/desk/save-case.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findReferralOfConversation } from "#db/queries/referrals.ts";
import { insertSharingChange, sharingOf, type SharingKind } from "#db/queries/sharing.ts";

export type ChangeSharing = { conversationId: string; what: SharingKind; shared: boolean };
export type SharingRefusal = { kind: "no-such-referral" } | { kind: "nobody-to-tell" };

/**
 * The person says anew who may be told. It holds from this act on, everywhere; what was told before stays told. Said
 * twice, it is kept once.
 */
export async function changeSharing(
  tools: UseCaseTools,
  { conversationId, what, shared }: ChangeSharing,
): Promise<Result<null, SharingRefusal>> {
  const { db, now, newId } = tools;
  const referral = await findReferralOfConversation(db, conversationId);
  if (referral === null) return refuse({ kind: "no-such-referral" });
  if (what === "referrer" && !hasReferrer(referral)) return refuse({ kind: "nobody-to-tell" });
  const stands = (await sharingOf(db, referral))[what];
  // A helper's own tick is no word of the person: theirs is kept, also where it says the same.
  if (stands.shared === shared && (what === "practice" || stands.changedAt !== null)) return ok(null);
  await insertSharingChange(db, { id: newId(), referralId: referral.id, what, shared, by: "person", at: now });
  const kind = shared ? "sharing-allowed" : "sharing-stopped";
  await addMove(tools, referral, { kind, by: "person", toValue: what });
  return ok(null);
}
