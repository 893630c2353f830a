import type { AcceptedAnswer, CompiledFlow, Step } from "#app/domain/guide/flow.ts";
import { conditionHolds } from "#app/domain/guide/condition-holds.ts";
import { knownFrom, nextStep } from "#app/domain/guide/next-step.ts";
import { stepOf } from "#app/domain/guide/step-of.ts";

/** Where a person is: the answered steps they walked, in order, and the step that stands before them now. */
export type Walk = { walked: ReadonlyMap<string, AcceptedAnswer>; at: Step };

type Fold = {
  flow: CompiledFlow;
  between: ReadonlySet<string>; // the steps that come in between
  walked: Map<string, AcceptedAnswer>;
  waiting: Map<string, AcceptedAnswer>;
  at: string;
};

/**
 * Replays the accepted answers and finds where the person is. Nothing but the answers decides it.
 *
 * An answer to the step at hand goes on; an answer to an earlier step replaces that one and walks again from there.
 * Later answers that can still be met wait for the walk to reach them; those that cannot be met any more have lapsed:
 * if the way ever comes back the question is asked again. A loop asks its steps again. Answers to steps where the
 * person was not are ignored. Answers need not be sorted; one whose turn was taken before is ignored.
 * The flow's `heard` steps come in between as soon as their condition holds, each once.
 * Source: docs/decisions/0003-guide-flows.md.
 */
export function walk(flow: CompiledFlow, answers: readonly AcceptedAnswer[]): Walk {
  const between = new Set(flow.heard?.map(({ to }) => to));
  const fold: Fold = { flow, between, walked: new Map(), waiting: new Map(), at: flow.start };
  let turn = 0;
  for (const answer of inTurnOrder(answers)) {
    if (answer.turn <= turn) continue;
    if (take(fold, answer)) turn = answer.turn;
  }
  return { walked: fold.walked, at: stepOf(flow, fold.at) };
}

function inTurnOrder(answers: readonly AcceptedAnswer[]): readonly AcceptedAnswer[] {
  let last = 0;
  const sorted = answers.every(({ turn }) => {
    const after = turn >= last;
    last = turn;
    return after;
  });
  return sorted ? answers : answers.toSorted((a, b) => a.turn - b.turn);
}

function take(fold: Fold, answer: AcceptedAnswer): boolean {
  const { stepId } = answer;
  if (stepId === fold.at ? stepOf(fold.flow, stepId).kind === "end" : !fold.walked.has(stepId)) return false;
  cutFrom(fold, stepId, (later) => fold.waiting.set(later.stepId, later));
  fold.waiting.set(stepId, answer);
  goOn(fold, stepId);
  if (fold.waiting.size > 0) dropLapsed(fold);
  return true;
}

/** Walks on from a step over the answers that wait, up to the first step without one. */
function goOn(fold: Fold, from: string): void {
  fold.at = from;
  for (let answer = fold.waiting.get(from); answer; answer = fold.waiting.get(fold.at)) {
    fold.waiting.delete(fold.at);
    fold.walked.set(fold.at, answer);
    const next = wayOn(fold);
    fold.at = next;
    if (fold.walked.has(next)) return cutFrom(fold, next, () => undefined);
  }
}

function wayOn({ flow, between, walked, at }: Fold): string {
  if (flow.heard === undefined) return nextStep(stepOf(flow, at), walked);
  const known = knownFrom(walked);
  const heard = flow.heard.find(({ when, to }) => !walked.has(to) && conditionHolds(when, known));
  return heard?.to ?? nextStep(stepOf(flow, lastAsked({ between, walked, at })), walked);
}

/** The last step walked that did not come in between. */
function lastAsked({ between, walked, at }: Pick<Fold, "between" | "walked" | "at">): string {
  return between.has(at) ? ([...walked.keys()].findLast((id) => !between.has(id)) ?? at) : at;
}

function cutFrom(fold: Fold, stepId: string, cut: (answer: AcceptedAnswer) => void): void {
  let found = false;
  for (const [id, answer] of fold.walked) {
    found ||= id === stepId;
    if (!found) continue;
    fold.walked.delete(id);
    if (id !== stepId) cut(answer);
  }
}

function dropLapsed({ flow, between, walked, waiting, at }: Fold): void {
  const asked = between.has(at) ? stepOf(flow, lastAsked({ between, walked, at })).next.map(({ to }) => to) : [];
  const ahead = new Set([at, ...asked, ...between]);
  for (const id of ahead) {
    for (const { to } of stepOf(flow, id).next) if (!walked.has(to)) ahead.add(to);
  }
  for (const id of waiting.keys()) if (!ahead.has(id)) waiting.delete(id);
}
