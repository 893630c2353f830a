import { data, redirect, type AppLoadContext } from "@remix-run/node";
import type { AdvanceRefusal } from "#app/domain/guide/advance.ts";
import type { Problem } from "#app/domain/guide/read-field.ts";
import type { Step } from "#app/domain/guide/flow.ts";
import { answerStep } from "#app/use-cases/guide/answer-step.ts";
import { perform } from "#app/use-cases/perform.ts";
import { submitReferral } from "#app/use-cases/referral/submit-referral.ts";
import { findConversation, type Conversation } from "#db/queries/conversations.ts";
import { whyStorageRefused } from "#db/refused.ts";
import { publicWay, type GuideWay } from "./guide-way.ts";
import { errorsOf, keptPage, type NotTaken } from "./not-taken.ts";
import { practiceView } from "./practice-view.ts";
import { questionAddress } from "./question-address.ts";
import type { GuideForm } from "./read-form.ts";

type Place = { context: AppLoadContext; form: GuideForm; conversation: Conversation; step: Step; way: GuideWay };

/**
 * Takes a posted answer, or sends the whole; always ends in a redirect or in a page with everything typed kept. `staff`:
 * the way at the desk, where somebody of staff types; else it is the one of the public door.
 */
export async function takeForm(context: AppLoadContext, form: GuideForm, stepId: string, staff?: GuideWay) {
  const { services } = context;
  const conversation = await findConversation(services.db.read, form.conversationId);
  if (conversation === null) throw data(null, { status: 404 });
  const way = staff ?? publicWay(conversation.door);
  if (conversation.state === "sent") return redirect(way.sent);
  const step = services.flows.byVersion(conversation.flowVersion).steps[stepId];
  if (step === undefined) throw data(null, { status: 404 });
  const place = { context, form, conversation, step, way };
  if (looksForPractice(place)) return data(notTakenPage(place), { status: 200 });
  try {
    return step.kind === "check" ? await send(place) : await answer(place);
  } catch (error) {
    if (whyStorageRefused(error) === null) throw error;
    return notTaken(
      place,
      503,
      "We could not save this just now. Your words are still here. Wait a minute, then press the button again.",
    );
  }
}

/**
 * "Find" was pressed; or something was typed there and no practice chosen from a list for it. The page comes back with
 * the practices that fit: what someone looks for can tell where they live, so it never stands in an address.
 */
function looksForPractice({ form: { raw, search }, step }: Place): boolean {
  const field = step.fields.find((one) => one.kind === "practice");
  if (field === undefined) return false;
  if (search.look) return true;
  return search.find.trim() !== "" && search.find !== search.looked && !raw[field.id]?.[0];
}

async function answer(place: Place) {
  const { context, form, step, way } = place;
  const { conversationId, turn, clientId, raw } = form;
  const result = await perform(context.services, answerStep, { conversationId, turn, clientId, raw, stepId: step.id });
  if (!result.ok) return refusedPage(place, result.refusal);
  const { at, ended } = result.value;
  return redirect(ended ? `${way.ended}/${at}` : questionAddress(way.steps, at));
}

async function send(place: Place) {
  const { conversationId, turn, clientId, raw } = place.form;
  const result = await perform(place.context.services, submitReferral, { conversationId, turn, clientId, raw });
  return result.ok ? redirect(place.way.sent) : refusedPage(place, result.refusal);
}

type Refusal =
  | { kind: "no-such-conversation" }
  | { kind: "not-ready"; at: string }
  | { kind: "invalid"; problems: Problem[] }
  | AdvanceRefusal;

function refusedPage(place: Place, refusal: Refusal) {
  const { way } = place;
  switch (refusal.kind) {
    case "invalid":
      return notTaken(place, 422, null, refusal.problems);
    case "already-answered":
    case "stale":
      return answeredMeanwhile(place);
    case "not-ready":
    case "not-here":
    case "nothing-before":
      return redirect(questionAddress(way.steps, refusal.at));
    case "sent":
      return redirect(way.sent);
    case "no-such-conversation":
      throw data(null, { status: 404 });
  }
}

async function answeredMeanwhile(place: Place) {
  const { services } = place.context;
  const now = await findConversation(services.db.read, place.conversation.id);
  const turn = now?.turn ?? place.conversation.turn;
  const notice =
    place.step.kind === "check"
      ? "You changed an answer on another page. Check your answers once more, then send them."
      : "You answered on another page since you opened this one. What you wrote here is not saved yet. Press Continue to use it.";
  const form = { conversation: place.conversation.id, turn, clientId: services.ids.newId() };
  return data<NotTaken>({ ...notTakenPage(place), notice, form }, { status: 409 });
}

function notTaken(place: Place, status: number, notice: string | null, problems: readonly Problem[] = []) {
  const refused = problems.length === 0 ? {} : errorsOf(place.step, problems, place.form.tries + 1);
  return data<NotTaken>({ ...notTakenPage(place), notice, ...refused }, { status });
}

/** The page with everything that was typed, and what the search for a practice had found. */
function notTakenPage({ context, form, step }: Place): NotTaken {
  const given = Object.fromEntries(Object.entries(form.raw).map(([name, values]) => [name, values[0] ?? ""]));
  const practice = practiceView(context.services.content, step, { given, words: form.search.find });
  return { ...keptPage(form), practice };
}
