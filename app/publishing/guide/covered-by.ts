import { activeAnswers } from "#app/domain/guide/active-answers.ts";
import type { AcceptedAnswer, CompiledFlow } from "#app/domain/guide/flow.ts";
import { nextIndex } from "#app/domain/guide/next-step.ts";
import { pathOf } from "#app/domain/guide/path-of.ts";

/**
 * What an answer just accepted passes over: the steps met ("who") and the ways on taken ("who→0"). The answers before
 * it are needed because a way that leads back round a loop is no longer on the path once it was taken.
 */
export function coveredBy(
  flow: CompiledFlow,
  answers: readonly AcceptedAnswer[],
  before: readonly AcceptedAnswer[],
): string[] {
  const given = answers.at(-1);
  const earlier = activeAnswers(flow, before);
  const place = earlier.findIndex(({ stepId }) => stepId === given?.stepId);
  const upToHere = [...(place === -1 ? earlier : earlier.slice(0, place)), ...(given ? [given] : [])];
  const met = pathOf(flow, answers).map(({ step }) => step.id);
  return [...met, ...waysOf(flow, upToHere), ...waysOf(flow, activeAnswers(flow, answers))];
}

function waysOf(flow: CompiledFlow, path: readonly AcceptedAnswer[]): string[] {
  const walked = new Map<string, AcceptedAnswer>();
  return path.flatMap((answer) => {
    walked.set(answer.stepId, answer);
    const step = flow.steps[answer.stepId];
    return step ? [`${step.id}→${nextIndex(step, walked)}`] : [];
  });
}
