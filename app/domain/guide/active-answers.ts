import type { AcceptedAnswer, CompiledFlow } from "#app/domain/guide/flow.ts";
import { walk } from "#app/domain/guide/walk.ts";

/** The answers that count, in the order of the path: only these are shown, sent and routed by. */
export function activeAnswers(flow: CompiledFlow, answers: readonly AcceptedAnswer[]): AcceptedAnswer[] {
  return [...walk(flow, answers).walked.values()];
}
