import type { AcceptedAnswer, CompiledFlow } from "#app/domain/guide/flow.ts";
import { walk } from "#app/domain/guide/walk.ts";

/** Answers that were replaced or fell off the path. Their text is erased on sending; a risk they raised stays. */
export function supersededAnswers(flow: CompiledFlow, answers: readonly AcceptedAnswer[]): AcceptedAnswer[] {
  const { walked } = walk(flow, answers);
  return answers.filter((answer) => walked.get(answer.stepId)?.turn !== answer.turn);
}
