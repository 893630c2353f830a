import type { AcceptedAnswer, CompiledFlow } from "#app/domain/guide/flow.ts";
import { walk, type Walk } from "#app/domain/guide/walk.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";

export type GuideEvent =
  | ({ kind: "answer" } & AcceptedAnswer)
  | { kind: "back"; from: string } // Back pressed on this step
  | { kind: "change"; stepId: string }; // Change pressed beside this answer

export type Advance = {
  answers: readonly AcceptedAnswer[];
  at: string; // the step to show now
  /** How the answer is to be stored; null when nothing new was said: a repeat, Back, or Change being pressed. */
  store: "answer" | "change" | null;
};

export type AdvanceRefusal =
  | { kind: "already-answered"; at: string } // another tab answered this step on the same turn; its answer stands
  | { kind: "stale"; at: string } // the page is older (or newer) than the conversation
  | { kind: "not-here"; at: string } // the step is not on the person's path
  | { kind: "nothing-before"; at: string } // Back on the first step
  | { kind: "sent"; at: string }; // the referral stands; answers no longer change

/**
 * What follows from one thing a person did. Pure: the answers are the whole state.
 *
 * An answer is taken once: its turn must be the next one, and a client id seen before changes nothing. Back and Change
 * only move the view; the earlier answer stands until another is given for that step. `at` in a refusal is where the
 * person is.
 * Source: docs/decisions/0003-guide-flows.md.
 */
export function advance(
  flow: CompiledFlow,
  answers: readonly AcceptedAnswer[],
  event: GuideEvent,
): Result<Advance, AdvanceRefusal> {
  const here = walk(flow, answers);
  const { walked, at } = here;
  if (event.kind === "answer" && answers.some(({ clientId }) => clientId === event.clientId)) {
    return ok({ answers, at: at.id, store: null });
  }
  if (at.end === "submitted") return refuse({ kind: "sent", at: at.id });
  switch (event.kind) {
    case "answer":
      return takeAnswer(flow, answers, event, here);
    case "back":
      return goBack(answers, [...walked.keys(), at.id], event.from);
    case "change":
      if (at.id !== event.stepId && !walked.has(event.stepId)) return refuse({ kind: "not-here", at: at.id });
      return ok({ answers, at: event.stepId, store: null });
  }
}

function takeAnswer(
  flow: CompiledFlow,
  answers: readonly AcceptedAnswer[],
  { kind: _, ...answer }: { kind: "answer" } & AcceptedAnswer,
  { walked, at }: Walk,
): Result<Advance, AdvanceRefusal> {
  const turn = answers.reduce((highest, given) => Math.max(highest, given.turn), 0);
  if (answer.turn !== turn + 1) {
    const taken = answers.some((given) => given.turn === answer.turn && given.stepId === answer.stepId);
    return refuse({ kind: taken ? "already-answered" : "stale", at: at.id });
  }
  const atHand = at.id === answer.stepId && at.kind !== "end";
  if (!atHand && !walked.has(answer.stepId)) return refuse({ kind: "not-here", at: at.id });
  const all = [...answers, answer];
  return ok({ answers: all, at: walk(flow, all).at.id, store: atHand ? "answer" : "change" });
}

function goBack(
  answers: readonly AcceptedAnswer[],
  path: readonly string[],
  from: string,
): Result<Advance, AdvanceRefusal> {
  const here = path.at(-1) ?? "";
  const index = path.indexOf(from);
  if (index === -1) return refuse({ kind: "not-here", at: here });
  const before = path[index - 1];
  return before === undefined ? refuse({ kind: "nothing-before", at: here }) : ok({ answers, at: before, store: null });
}
