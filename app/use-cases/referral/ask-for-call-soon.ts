import { callDue } from "#app/domain/clock/due-by.ts";
import { activeAnswers } from "#app/domain/guide/active-answers.ts";
import { cardForCall, riskOfCall, type CallSoon } from "#app/domain/referral/call-soon.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { storeReferral } from "#app/use-cases/referral/store-referral.ts";
import { findConversation, listAcceptedAnswers } from "#db/queries/conversations.ts";
import { findReferralOfConversation } from "#db/queries/referrals.ts";

export type AskForCallSoon = CallSoon & { conversationId: string };

/**
 * The one early door: a person in distress asks for a call, and a flagged referral stands at once, whatever else is
 * answered. Their conversation stays open; when they send the rest it goes into the same referral. Asked twice, it is
 * one referral. Not for helpers: whom we would ring has not been asked.
 */
export async function askForCallSoon(
  tools: UseCaseTools,
  input: AskForCallSoon,
): Promise<Result<{ reference: string }, { kind: "no-such-conversation" } | { kind: "for-themselves-only" }>> {
  const { db, flows, content, now, calendar } = tools;
  const conversation = await findConversation(db, input.conversationId);
  if (conversation === null) return refuse({ kind: "no-such-conversation" });
  const standing = await findReferralOfConversation(db, conversation.id);
  if (standing !== null) return ok({ reference: standing.reference });
  if (conversation.state !== "open") return refuse({ kind: "no-such-conversation" });

  const answers = await listAcceptedAnswers(db, conversation.id);
  const active = activeAnswers(flows.byVersion(conversation.flowVersion), answers);
  const card = cardForCall(active, conversation.door, input);
  if (card.helper !== null) return refuse({ kind: "for-themselves-only" });
  const { reference } = await storeReferral(tools, {
    conversationId: conversation.id,
    card,
    risk: riskOfCall(answers, content.ear.listen(input.called)),
    shareWithPractice: false,
    tellReferrer: false,
    ringBy: callDue(now, calendar),
  });
  return ok({ reference });
}
