import { conditionHolds, type Known } from "#app/domain/guide/condition-holds.ts";
import type { AcceptedAnswer, Step } from "#app/domain/guide/flow.ts";

/**
 * The id of the step that follows, decided by the answers walked so far, this step's own among them: the first "next"
 * whose condition holds. A checked flow always has one, because the last "next" has no condition.
 */
export function nextStep(step: Step, walked: ReadonlyMap<string, AcceptedAnswer>): string {
  const next = step.next[nextIndex(step, walked)];
  if (!next) throw new Error(`Step ${step.id} has no way on: the flow was never checked.`);
  return next.to;
}

/** Which of a step's ways on is taken, as its place in the list; -1 when there is none. */
export function nextIndex(step: Step, walked: ReadonlyMap<string, AcceptedAnswer>): number {
  if (step.next[0] && step.next[0].when === undefined) return 0;
  const known = knownFrom(walked);
  return step.next.findIndex(({ when }) => when === undefined || conditionHolds(when, known));
}

/** What the answers walked so far make known to a condition. */
export function knownFrom(walked: ReadonlyMap<string, AcceptedAnswer>): Known {
  let facts: Set<string> | undefined;
  return {
    value(field) {
      const dot = field.indexOf(".");
      return walked.get(field.slice(0, dot))?.values[field.slice(dot + 1)];
    },
    fact(fact) {
      facts ??= new Set([...walked.values()].flatMap(({ meaning }) => meaning.facts));
      return facts.has(fact);
    },
  };
}
