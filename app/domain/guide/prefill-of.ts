import type { AcceptedAnswer } from "#app/domain/guide/flow.ts";

/** The newest answer ever given to a step, whether it still counts or not: what its boxes hold when it is shown again. */
export function prefillOf(answers: readonly AcceptedAnswer[], stepId: string): AcceptedAnswer | null {
  let newest: AcceptedAnswer | null = null;
  for (const answer of answers) {
    if (answer.stepId === stepId && (!newest || answer.turn > newest.turn)) newest = answer;
  }
  return newest;
}
