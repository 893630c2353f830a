import { data, redirect, type AppLoadContext } from "@remix-run/node";
import type { AdvanceRefusal } from "#app/domain/guide/advance.ts";
import { problemSentence } from "#app/domain/guide/problem-sentence.ts";
import type { Problem } from "#app/domain/guide/read-field.ts";
import type { Step } from "#app/domain/guide/flow.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { answerStep } from "#app/use-cases/guide/answer-step.ts";
import { perform } from "#app/use-cases/perform.ts";
import { submitReferral } from "#app/use-cases/referral/submit-referral.ts";
import { findConversation, type Conversation } from "#db/queries/conversations.ts";
import { whyStorageRefused } from "#db/refused.ts";
import type { Typed } from "./question-fields.tsx";
import type { QuestionView } from "./question-view.ts";
import type { GuideForm } from "./read-form.ts";

/** An answer that was not taken: what to do next, and everything that was typed. */
export type NotTaken = { notice: string | null; errors: FieldErrors; typed: Typed; form: QuestionView["form"] };

type Place = { context: AppLoadContext; form: GuideForm; conversation: Conversation; step: Step };

/** Takes a posted answer, or sends the whole; always ends in a redirect or in a page with everything typed kept. */
export async function takeForm(context: AppLoadContext, form: GuideForm, stepId: string) {
  const { services } = context;
  const conversation = await findConversation(services.db.read, form.conversationId);
  if (conversation === null) throw data(null, { status: 404 });
  if (conversation.state === "sent") return redirect("/refer/sent");
  const step = services.flows.byVersion(conversation.flowVersion).steps[stepId];
  if (step === undefined) throw data(null, { status: 404 });
  const place = { context, form, conversation, step };
  try {
    return step.kind === "check" ? await send(place) : await answer(place);
  } catch (error) {
    if (whyStorageRefused(error) === null) throw error;
    return notTaken(place, 503, "We could not save this just now. Your words are still here. Wait a minute, then press the button again.");
  }
}

async function answer(place: Place) {
  const { context, form, conversation, step } = place;
  const { conversationId, turn, clientId, raw } = form;
  const result = await perform(context.services, answerStep, { conversationId, turn, clientId, raw, stepId: step.id });
  if (!result.ok) return refusedPage(place, result.refusal);
  const { at, ended } = result.value;
  return redirect(ended ? `/refer/ended/${conversation.door}/${at}` : `/refer/${conversation.door}/${at}`);
}

async function send(place: Place) {
  const { conversationId, turn, clientId, raw } = place.form;
  const result = await perform(place.context.services, submitReferral, { conversationId, turn, clientId, raw });
  return result.ok ? redirect("/refer/sent") : refusedPage(place, result.refusal);
}

type Refusal =
  | { kind: "no-such-conversation" }
  | { kind: "not-ready"; at: string }
  | { kind: "invalid"; problems: Problem[] }
  | AdvanceRefusal;

function refusedPage(place: Place, refusal: Refusal) {
  const { door } = place.conversation;
  switch (refusal.kind) {
    case "invalid":
      return notTaken(place, 422, null, errorsOf(place.step, refusal.problems));
    case "already-answered":
    case "stale":
      return answeredMeanwhile(place);
    case "not-ready":
    case "not-here":
    case "nothing-before":
      return redirect(`/refer/${door}/${refusal.at}`);
    case "sent":
      return redirect("/refer/sent");
    case "no-such-conversation":
      throw data(null, { status: 404 });
  }
}

async function answeredMeanwhile(place: Place) {
  const { services } = place.context;
  const now = await findConversation(services.db.read, place.conversation.id);
  const turn = now?.turn ?? place.conversation.turn;
  const words =
    place.step.kind === "check"
      ? "You changed an answer on another page. Check your answers once more, then send them."
      : "You answered on another page since you opened this one. What you wrote here is not saved yet. Press Continue to use it.";
  const page = { conversation: place.conversation.id, turn, clientId: services.ids.newId() };
  return data<NotTaken>({ notice: words, errors: {}, typed: typedOf(place.form), form: page }, { status: 409 });
}

function notTaken({ form }: Pick<Place, "form">, status: number, notice: string | null, errors: FieldErrors = {}) {
  const page = { conversation: form.conversationId, turn: form.turn, clientId: form.clientId };
  return data<NotTaken>({ notice, errors, typed: typedOf(form), form: page }, { status });
}

/** Far above what a hand can do: somebody's program, or a key that is stuck. The words are kept all the same. */
export function tooFast(form: GuideForm, seconds: number) {
  const wait = seconds < 60 ? "a minute" : `${Math.ceil(seconds / 60)} minutes`;
  return notTaken({ form }, 429, `Many answers came from this page at once, so we paused it. Your words are still here. Wait ${wait}, then press the button again.`);
}

function errorsOf(step: Step, problems: readonly Problem[]): FieldErrors {
  const sentences = problems.map((problem): [string, string] => {
    const field = step.fields.find((one) => one.id === problem.field);
    return [problem.field === "" ? (step.fields[0]?.id ?? "") : problem.field, problemSentence(problem, field)];
  });
  return Object.fromEntries(sentences);
}

function typedOf(form: GuideForm): Typed {
  return Object.fromEntries(Object.entries(form.raw).map(([name, values]) => [name, [...values]]));
}
