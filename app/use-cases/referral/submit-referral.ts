import { acceptAnswer, type RawAnswer } from "#app/domain/guide/accept-answer.ts";
import { activeAnswers } from "#app/domain/guide/active-answers.ts";
import { advance, type AdvanceRefusal } from "#app/domain/guide/advance.ts";
import type { AcceptedAnswer, CompiledFlow } from "#app/domain/guide/flow.ts";
import { highestRisk } from "#app/domain/guide/highest-risk.ts";
import { nextUnanswered } from "#app/domain/guide/next-unanswered.ts";
import type { Problem } from "#app/domain/guide/read-field.ts";
import { supersededAnswers } from "#app/domain/guide/superseded-answers.ts";
import { cardFrom } from "#app/domain/referral/referral-card.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { regionLookups } from "#app/use-cases/guide/region-lookups.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { continueReferral } from "#app/use-cases/referral/continue-referral.ts";
import { storeReferral } from "#app/use-cases/referral/store-referral.ts";
import { removeComeBackCode } from "#db/queries/come-back-codes.ts";
import {
  eraseAnswers,
  findConversation,
  insertAnswer,
  listAcceptedAnswers,
  updateConversationState,
  type Conversation,
} from "#db/queries/conversations.ts";
import { findReferralOfConversation } from "#db/queries/referrals.ts";
import { narrowGrantsToReferrer } from "#db/queries/tracking.ts";

export type SubmitReferral = { conversationId: string; turn: number; clientId: string; raw: RawAnswer };

export type SubmitRefusal =
  | { kind: "no-such-conversation" }
  | { kind: "not-ready"; at: string } // a question is still open
  | { kind: "invalid"; problems: Problem[] }
  | AdvanceRefusal;

/**
 * Sends the answers: one conversation becomes one referral, with an owner and clocks, in this one transaction.
 *
 * Where a call was asked for half-way its referral stands already, and the answers go into that one.
 * Sending again, from another tab or by a replayed form, gives the same reference. Answers that no longer count lose
 * their words here; a risk level they raised stays with the referral.
 */
export async function submitReferral(
  tools: UseCaseTools,
  input: SubmitReferral,
): Promise<Result<{ reference: string; referralId: string }, SubmitRefusal>> {
  const { db, flows } = tools;
  const conversation = await findConversation(db, input.conversationId);
  if (conversation === null) return refuse({ kind: "no-such-conversation" });
  if (conversation.state === "sent") return existing(tools, conversation);
  if (conversation.state !== "open") return refuse({ kind: "no-such-conversation" });

  const flow = flows.byVersion(conversation.flowVersion);
  const answers = await listAcceptedAnswers(db, conversation.id);
  const sent = answerCheck(tools, flow, answers, input);
  if (!sent.ok) return sent;
  await insertAnswer(db, conversation, {
    ...sent.value,
    ...sent.value.meaning,
    id: tools.newId(),
    conversationId: conversation.id,
    kind: "answer",
    at: tools.now,
  });
  tools.announce({ kind: "entry-added", conversationId: conversation.id });
  return closeConversation(tools, conversation, flow, [...answers, sent.value]);
}

async function existing({ db }: UseCaseTools, conversation: Conversation) {
  const referral = await findReferralOfConversation(db, conversation.id);
  if (referral === null) throw new Error("a sent conversation always has its referral");
  return ok({ reference: referral.reference, referralId: referral.id });
}

/** Checking and sending is itself the last answer: it holds the two things that we ask leave for. */
function answerCheck(
  { content, calendar, now }: UseCaseTools,
  flow: CompiledFlow,
  answers: AcceptedAnswer[],
  input: SubmitReferral,
): Result<AcceptedAnswer, SubmitRefusal> {
  const step = nextUnanswered(flow, answers);
  if (step.kind !== "check") return refuse({ kind: "not-ready", at: step.id });
  const read = acceptAnswer(step, input.raw, regionLookups(content, calendar, now));
  if (!read.ok) return read;
  const answer = { stepId: step.id, turn: input.turn + 1, clientId: input.clientId, ...read.value };
  const moved = advance(flow, answers, { kind: "answer", ...answer });
  if (!moved.ok) return moved;
  // The id of an earlier answer: nothing was sent by it, and it cannot stand twice.
  return moved.value.store === null ? refuse({ kind: "stale", at: moved.value.at }) : ok(answer);
}

async function closeConversation(
  tools: UseCaseTools,
  conversation: Conversation,
  flow: CompiledFlow,
  answers: AcceptedAnswer[],
) {
  const superseded = supersededAnswers(flow, answers).map((answer) => answer.clientId);
  await eraseAnswers(tools.db, conversation.id, superseded, tools.now);
  await updateConversationState(tools.db, conversation.id, "sent", "submitted");
  await removeComeBackCode(tools.db, conversation.id); // from now on the reference and the tracking word lead back
  const active = activeAnswers(flow, answers);
  const consents = active.at(-1)?.values ?? {};
  const card = cardFrom(active, conversation.door);
  // Whoever sent it for someone else may follow it, and no more than that, from this moment.
  if (card.helper !== null) await narrowGrantsToReferrer(tools.db, conversation.id);
  const sent = {
    conversationId: conversation.id,
    card,
    risk: highestRisk(answers),
    shareWithPractice: (consents["share-with-practice"] ?? consents["their-share-with-practice"] ?? []).includes("yes"),
    tellReferrer: (consents["tell-referrer"] ?? []).includes("yes"),
  };
  const standing = await findReferralOfConversation(tools.db, conversation.id);
  if (standing === null) return ok(await storeReferral(tools, sent));
  await continueReferral(tools, standing, sent);
  return ok({ reference: standing.reference, referralId: standing.id });
}
