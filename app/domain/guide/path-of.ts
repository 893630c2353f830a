import type { AcceptedAnswer, CompiledFlow, Step } from "#app/domain/guide/flow.ts";
import { stepOf } from "#app/domain/guide/step-of.ts";
import { walk } from "#app/domain/guide/walk.ts";

export type PathStep = { step: Step; answer: AcceptedAnswer | null };

/** The steps walked, in order, each with its answer; the last is the step at hand or the end, with none. */
export function pathOf(flow: CompiledFlow, answers: readonly AcceptedAnswer[]): PathStep[] {
  const { walked, at } = walk(flow, answers);
  const path: PathStep[] = [];
  for (const [id, answer] of walked) path.push({ step: stepOf(flow, id), answer });
  path.push({ step: at, answer: null });
  return path;
}
