import type { SafeContactNow } from "#app/domain/reaching/contact-facts.ts";
import type { Going } from "#app/domain/reaching/may-go-out.ts";
import type { CloseReason } from "#app/domain/referral/close-reason.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findDecidedAt } from "#db/queries/reaching/contact-decisions.ts";
import type { Referral } from "#db/queries/referrals.ts";

/** How a referral stands at this minute, for the rule. A lead's decision counts until somebody says anew what is safe. */
export async function goingOf(
  db: UseCaseTools["db"],
  referral: Pick<Referral, "id" | "state" | "closeReason" | "erasedAt">,
  safe: SafeContactNow,
): Promise<Omit<Going, "way" | "purpose">> {
  const decidedAt = await findDecidedAt(db, referral.id);
  return {
    state: referral.state,
    closeReason: referral.closeReason as CloseReason | null, // only closing writes the column
    erased: referral.erasedAt !== null,
    decided: decidedAt !== null && decidedAt >= safe.at,
  };
}
