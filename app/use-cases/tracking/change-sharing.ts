import { hasReferrer } from "#app/domain/referral/has-referrer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { keepSharing } from "#app/use-cases/record/keep-sharing.ts";
import { findReferralOfConversation } from "#db/queries/referrals.ts";
import type { SharingKind } from "#db/queries/sharing.ts";

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
  const referral = await findReferralOfConversation(tools.db, conversationId);
  if (referral === null) return refuse({ kind: "no-such-referral" });
  if (what === "referrer" && !hasReferrer(referral)) return refuse({ kind: "nobody-to-tell" });
  await keepSharing(tools, referral, { what, shared, by: "person" });
  return ok(null);
}
