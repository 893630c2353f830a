import type { AcceptedAnswer, CompiledFlow } from "#app/domain/guide/flow.ts";
import { walk } from "#app/domain/guide/walk.ts";

/** A step can be opened when it is on the path: already answered, or the one at hand. After sending only the end can. */
export function canVisit(flow: CompiledFlow, answers: readonly AcceptedAnswer[], stepId: string): boolean {
  const { walked, at } = walk(flow, answers);
  return at.id === stepId || (at.end !== "submitted" && walked.has(stepId));
}
