import type { CompiledFolder } from "#app/publishing/guide/compile-flow.ts";
import type { ContentFault } from "#app/publishing/guide/content-fault.ts";
import { loopWithoutChoice, reachable } from "#app/publishing/guide/flow-graph.ts";

/** Every step can be reached and reaches an end; no loop goes round by itself; the flow leads to sending. */
export function checkGraph({ flow, steps, settingsFile, settingsLine }: CompiledFolder): ContentFault[] {
  const faults: ContentFault[] = [];
  const met = reachable(flow, flow.start);
  for (const { step, lineOf } of steps.values()) {
    const fault = (sentence: string) => faults.push({ file: step.file, line: lineOf(["id"]), sentence });
    if (!met.has(step.id)) fault("No way leads to this step. Name it in a “next”, or take the file away.");
    if (flow.heard?.some(({ to }) => to === step.id)) continue;
    const ahead = [...reachable(flow, step.id)];
    if (!ahead.some((id) => flow.steps[id]?.kind === "end")) fault("From this step no way leads to an end.");
  }
  const loop = loopWithoutChoice(flow);
  const looping = loop === null ? undefined : steps.get(loop);
  if (looping) {
    const line = looping.lineOf(["next"]);
    faults.push({
      file: looping.step.file,
      line,
      sentence: "From here the steps go round in a loop, and no choice of the person ends it.",
    });
  }
  if (![...met].some((id) => flow.steps[id]?.end === "submitted")) {
    faults.push({
      file: settingsFile,
      line: settingsLine(["start"]),
      sentence: "No way through the flow ends with “submitted”.",
    });
  }
  return faults;
}
