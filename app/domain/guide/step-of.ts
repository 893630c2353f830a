import type { CompiledFlow, Step } from "#app/domain/guide/flow.ts";

/** The step of this id. A flow that was checked has every step it names; any other is a fault of the program. */
export function stepOf(flow: CompiledFlow, id: string): Step {
  const step = flow.steps[id];
  if (!step) throw new Error(`The flow ${flow.id} has no step ${id}: it was never checked.`);
  return step;
}
