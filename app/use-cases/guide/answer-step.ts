import { acceptAnswer, type RawAnswer } from "#app/domain/guide/accept-answer.ts";
import { advance, type AdvanceRefusal } from "#app/domain/guide/advance.ts";
import { canVisit } from "#app/domain/guide/can-visit.ts";
import type { AcceptedAnswer, CompiledFlow, Step } from "#app/domain/guide/flow.ts";
import { nextUnanswered } from "#app/domain/guide/next-unanswered.ts";
import type { Problem } from "#app/domain/guide/read-field.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { removeUnsent } from "#app/use-cases/guide/remove-unsent.ts";
import { regionLookups } from "#app/use-cases/guide/region-lookups.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findConversation, insertAnswer, listAcceptedAnswers, type Conversation } from "#db/queries/conversations.ts";

export type AnswerStep = {
  conversationId: string;
  stepId: string;
  turn: number; // the turn that the page was made for; the answer becomes turn + 1
  clientId: string;
  raw: RawAnswer;
};

/** Where the person is now. `ended` names an end without sending: the conversation is gone, or closed, when this comes back. */
export type AnswerTaken = { at: string; ended: boolean; seq: number | null };

export type AnswerRefusal =
  { kind: "no-such-conversation" } | { kind: "invalid"; problems: Problem[] } | AdvanceRefusal;

/**
 * Takes one answer, once. The turn is compared and set here, so that of two tabs one is accepted and the other is told;
 * a repeated client id is answered as it was the first time. An end that keeps nothing removes the conversation;
 * where a call was asked for half-way, that call stands.
 */
export async function answerStep(tools: UseCaseTools, input: AnswerStep): Promise<Result<AnswerTaken, AnswerRefusal>> {
  const { db, flows } = tools;
  const conversation = await findConversation(db, input.conversationId);
  if (conversation === null || conversation.state !== "open") return refuse({ kind: "no-such-conversation" });
  const flow = flows.byVersion(conversation.flowVersion);
  const answers = await listAcceptedAnswers(db, conversation.id);
  const step = flow.steps[input.stepId];
  if (step === undefined || step.kind === "check" || !canVisit(flow, answers, step.id)) {
    return refuse({ kind: "not-here", at: nextUnanswered(flow, answers).id });
  }
  const read = readAnswer(tools, answers, step, input);
  if (!read.ok) return read;
  const moved = advance(flow, answers, { kind: "answer", ...read.value });
  if (!moved.ok) return moved;
  if (moved.value.store === null) return ok({ at: moved.value.at, ended: false, seq: null });
  const { seq } = await insertAnswer(db, conversation, {
    ...read.value,
    ...read.value.meaning,
    id: tools.newId(),
    conversationId: conversation.id,
    kind: moved.value.store,
    at: tools.now,
  });
  tools.announce({ kind: "answer-accepted", conversationId: conversation.id, seq });
  tools.announce({ kind: "entry-added", conversationId: conversation.id });
  return ok(await afterAnswer(tools, conversation, flow, moved.value.at, seq));
}

function readAnswer(
  { content, calendar, now }: UseCaseTools,
  answers: AcceptedAnswer[],
  step: Step,
  input: AnswerStep,
): Result<AcceptedAnswer, AnswerRefusal> {
  const given = { stepId: step.id, turn: input.turn + 1, clientId: input.clientId };
  const repeated = answers.find((answer) => answer.clientId === input.clientId);
  if (repeated) return ok(repeated);
  const read = acceptAnswer(step, input.raw, regionLookups(content, calendar, now));
  return read.ok ? ok({ ...given, ...read.value }) : read;
}

async function afterAnswer(
  tools: UseCaseTools,
  conversation: Conversation,
  flow: CompiledFlow,
  at: string,
  seq: number,
): Promise<AnswerTaken> {
  const end = flow.steps[at]?.end;
  if (end === undefined || end === "submitted") return { at, ended: false, seq };
  await removeUnsent(tools, { conversationId: conversation.id, end });
  return { at, ended: true, seq };
}
