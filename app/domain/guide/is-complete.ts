import type { AcceptedAnswer, CompiledFlow } from "#app/domain/guide/flow.ts";
import { walk } from "#app/domain/guide/walk.ts";

/** Whether the answers lead to an end, of whatever kind; which one is `nextUnanswered(flow, answers).end`. */
export function isComplete(flow: CompiledFlow, answers: readonly AcceptedAnswer[]): boolean {
  return walk(flow, answers).at.kind === "end";
}
