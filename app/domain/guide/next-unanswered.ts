import type { AcceptedAnswer, CompiledFlow, Step } from "#app/domain/guide/flow.ts";
import { walk } from "#app/domain/guide/walk.ts";

/** The step that stands before the person: the first on the path without an answer, or the end. */
export function nextUnanswered(flow: CompiledFlow, answers: readonly AcceptedAnswer[]): Step {
  return walk(flow, answers).at;
}
