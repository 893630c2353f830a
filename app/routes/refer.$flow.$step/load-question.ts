import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { canVisit } from "#app/domain/guide/can-visit.ts";
import type { AcceptedAnswer, CompiledFlow, Condition, Field, Step } from "#app/domain/guide/flow.ts";
import { nextUnanswered } from "#app/domain/guide/next-unanswered.ts";
import { sayOfItself } from "#app/domain/guide/of-itself.ts";
import { pathOf } from "#app/domain/guide/path-of.ts";
import { sayAnswer, type Saying } from "#app/domain/guide/say-answer.ts";
import { helplinesById } from "#app/domain/region/lines-for.ts";
import { showSafetyTexts, type CallStanding } from "#app/domain/region/show-safety-text.ts";
import { liveViewOf } from "#app/routes/track.$reference/load-live.ts";
import type { Services } from "#app/services.ts";
import { cardFrom } from "#app/domain/referral/referral-card.ts";
import { findLive } from "#db/queries/live.ts";
import { listTeams } from "#db/queries/teams.ts";
import { listAcceptedAnswers, listOpenConversations, type Conversation } from "#db/queries/conversations.ts";
import { findCallOf } from "./call-standing.ts";
import { publicWay, type GuideWay } from "./guide-way.ts";
import { heardView } from "./heard-view.ts";
import { pickedPractice, practiceView } from "./practice-view.ts";
import { questionAddress } from "./question-address.ts";
import type { FieldView, QuestionView, SaidStep } from "./question-view.ts";
import { showingNow } from "./showing-now.ts";

/** The open conversation of this browser behind one of the doors; the one begun or come back to last when there are several. */
export async function findCurrentConversation(
  context: AppLoadContext,
  door: Conversation["door"],
): Promise<Conversation | null> {
  const ids = context.session.grants.filter((grant) => grant.as === "person").map((grant) => grant.conversationId);
  return (await listOpenConversations(context.services.db.read, ids, door))[0] ?? null;
}

export function doorOf(flow: string | undefined): Conversation["door"] {
  if (flow === "guide" || flow === "call-back") return flow;
  throw data(null, { status: 404 });
}

/** One question page. Nothing begun: the start page. A step that is not on the way: the step that is. */
export async function loadQuestion(
  context: AppLoadContext,
  door: Conversation["door"],
  stepId: string,
): Promise<QuestionView> {
  const conversation = await findCurrentConversation(context, door);
  const way = publicWay(door);
  if (conversation === null) throw redirect(way.begin);
  return questionOf(context.services, { conversation, way, forStaff: false }, stepId);
}

type Asking = { conversation: Conversation; way: GuideWay; forStaff: boolean };

/** The same of a conversation that the asker may open. `forStaff`: somebody of staff types for the person. */
export async function questionOf(services: Services, asking: Asking, stepId: string): Promise<QuestionView> {
  const { conversation, way } = asking;
  const flow = services.flows.byVersion(conversation.flowVersion);
  const answers = await listAcceptedAnswers(services.db.read, conversation.id);
  if (!canVisit(flow, answers, stepId)) throw redirect(questionAddress(way.steps, nextUnanswered(flow, answers).id));
  const step = flow.steps[stepId];
  if (step === undefined || step.kind === "end") throw redirect(way.begin);
  const toldAboutRecord = step.kind === "check" ? await recordSentence(services, answers) : null;
  const sent = await findLive(services.db.read, conversation.id); // a call that was asked for already: most have none
  const call = sent && (await findCallOf(services, sent));
  const live = sent && !asking.forStaff ? await liveViewOf(services, sent) : null;
  return { ...viewOf(services, { ...asking, flow, answers, step, call }), toldAboutRecord, live };
}

/** Told, not asked: whether the team that serves their practice keeps notes in the GP record. */
async function recordSentence(services: Services, answers: AcceptedAnswer[]): Promise<string> {
  const { practice } = cardFrom(answers, "guide");
  const own = practice.kind === "registered" ? services.content.practiceByCode.get(practice.code) : undefined;
  const pcn = own?.pcnCode ?? null;
  const team = (await listTeams(services.db.read)).find((one) => pcn !== null && one.pcnCodes.includes(pcn));
  if (!team) return "Some teams keep notes in your GP record. Your link worker will tell you what their team does.";
  return team.keepsGpRecordNotes
    ? `${team.name} keeps notes in your GP record.`
    : `${team.name} does not keep notes in your GP record.`;
}

type Place = Asking & {
  flow: CompiledFlow;
  answers: AcceptedAnswer[];
  step: Step;
  call: CallStanding | null;
};

function viewOf(
  services: Services,
  { conversation, way, forStaff, flow, answers, step, call }: Place,
): Omit<QuestionView, "toldAboutRecord" | "live"> {
  const heard = heardView(services, { flow, answers, step, call, callSoon: way.callSoon });
  const path = pathOf(flow, answers);
  const index = path.findIndex((one) => one.step.id === step.id);
  const before = path[index - 1];
  const showing = showingNow(services);
  const { region, guideWords } = services.content;
  const { ofItself } = guideWords;
  return {
    kind: step.kind === "end" ? "say" : step.kind,
    number: path.slice(0, index).filter((one) => one.step.kind === "question").length + 1,
    opens: before === undefined && !forStaff,
    ofItself: before === undefined ? sayOfItself(ofItself, services.clock.now(), services.calendar) : ofItself.short,
    flow: conversation.door,
    begin: way.begin,
    steps: way.steps,
    stop: way.stop,
    forStaff,
    stepId: step.id,
    thanks: step.thanks ?? null,
    question: step.question,
    body: step.body,
    why: step.why ?? null,
    fields: step.fields.map((field) => fieldView(step, field)),
    skip: step.skip ?? null,
    ...heard,
    callAskedFor: call?.promise ?? null,
    practice: practiceView(services.content, step, { given: heard.values, words: null }),
    safety: showSafetyTexts(Object.values(services.content.safetyTexts), step.safetyTexts ?? [], region, showing, call),
    helplines: helplinesById(region, step.helplines ?? [], showing),
    back: before === undefined ? null : questionAddress(way.steps, before.step.id),
    said: saidSteps(services, path).filter(({ stepId }) => stepId !== step.id),
    form: { conversation: conversation.id, turn: conversation.turn, clientId: services.ids.newId() },
  };
}

function fieldView(step: Step, field: Field): FieldView {
  return {
    id: field.id,
    kind: field.kind,
    label: field.label,
    hint: field.hint ?? null,
    choices: (field.options ?? []).map(({ id, label, hint, alone }) => ({
      id,
      label,
      hint: hint ?? null,
      alone: alone ?? false,
    })),
    optional: field.optional ?? false,
    maxLetters: field.maxLetters ?? null,
    autocomplete: field.autocomplete ?? null,
    under: field.when ? choiceBefore(step, field.when) : null,
  };
}

/** A plain "asked when this choice is made" can be shown under the choice; anything else is always shown. */
function choiceBefore(step: Step, when: Condition): FieldView["under"] {
  if (when.kind !== "has") return null;
  const field = when.field.slice(step.id.length + 1);
  return step.fields.some((one) => one.id === field) ? { field, choice: when.option } : null;
}

function saidSteps({ content }: Services, path: ReturnType<typeof pathOf>): SaidStep[] {
  const saying: Saying = { practice: (code) => pickedPractice(content, code)?.name ?? code };
  return path.flatMap(({ step, answer }) =>
    answer === null || step.kind !== "question"
      ? []
      : [{ stepId: step.id, question: step.question, said: sayAnswer(step, answer, saying) }],
  );
}
