import type { AcceptedAnswer, CompiledFlow } from "#app/domain/guide/flow.ts";
import { nextIndex } from "#app/domain/guide/next-step.ts";
import { pathOf } from "#app/domain/guide/path-of.ts";

/** The steps met ("who") and the ways on taken ("who→0") by some answers, for the coverage of stories. */
export function stepsTaken(flow: CompiledFlow, answers: readonly AcceptedAnswer[]): string[] {
  const walked = new Map<string, AcceptedAnswer>();
  return pathOf(flow, answers).flatMap(({ step, answer }) => {
    if (!answer) return [step.id];
    walked.set(step.id, answer);
    return [step.id, `${step.id}→${nextIndex(step, walked)}`];
  });
}

/** The way on that one answer takes. A walk forgets a loop once it is closed; that it was gone round counts all the same. */
export function wayTaken(flow: CompiledFlow, before: readonly AcceptedAnswer[], given: AcceptedAnswer): string {
  const walked = new Map<string, AcceptedAnswer>();
  for (const { step, answer } of pathOf(flow, before)) {
    if (!answer || step.id === given.stepId) break;
    walked.set(step.id, answer);
  }
  walked.set(given.stepId, given);
  return `${given.stepId}→${nextIndex(flow.steps[given.stepId]!, walked)}`;
}
