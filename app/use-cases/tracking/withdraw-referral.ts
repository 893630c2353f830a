import { clocksAfterMove } from "#app/domain/referral/clocks-after-move.ts";
import { takesAPlace, whyMoveNot } from "#app/domain/referral/referral-state.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { fillFreePlaces } from "#app/use-cases/desk/fill-free-places.ts";
import { saveCase } from "#app/use-cases/desk/save-case.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findReferralOfConversation } from "#db/queries/referrals.ts";

export type WithdrawRefusal = { kind: "no-such-referral" } | { kind: "closed-already" };

/**
 * The person asks us to stop: everything pauses at once, and a worker makes one check by the safe way before it is
 * closed, because someone else may have pressed the button. Asked twice, it is asked once.
 */
export async function withdrawReferral(
  tools: UseCaseTools,
  input: { conversationId: string },
): Promise<Result<null, WithdrawRefusal>> {
  const { db, now, calendar } = tools;
  const referral = await findReferralOfConversation(db, input.conversationId);
  if (referral === null) return refuse({ kind: "no-such-referral" });
  if (referral.state === "withdrawing") return ok(null);
  if (whyMoveNot(referral.state, { kind: "withdraw" }, ["person"]) !== null) return refuse({ kind: "closed-already" });
  const clocks = clocksAfterMove(referral, "withdrawing", now, calendar);
  await saveCase(
    tools,
    referral,
    { ...clocks, state: "withdrawing", queuedAt: null },
    { kind: "state", by: "person", fromValue: referral.state, toValue: "withdrawing" },
  );
  if (referral.teamId !== null && takesAPlace(referral.state)) await fillFreePlaces(tools, { teamId: referral.teamId });
  return ok(null);
}
