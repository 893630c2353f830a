import type { CompiledFolder } from "#app/publishing/guide/compile-flow.ts";
import type { ContentFault } from "#app/publishing/guide/content-fault.ts";

/** The first step and every target exist; every list of ways on ends in one without "when", and only there. */
export function checkTargets({ flow, steps, settingsFile, settingsLine }: CompiledFolder): ContentFault[] {
  const faults: ContentFault[] = [];
  if (!flow.steps[flow.start]) {
    faults.push({
      file: settingsFile,
      line: settingsLine(["start"]),
      sentence: `There is no step “${flow.start}” to start with.`,
    });
  }
  for (const { step, lineOf } of steps.values()) {
    const fault = (line: number, sentence: string) => faults.push({ file: step.file, line, sentence });
    if (step.kind === "end") {
      if (step.next.length > 0) fault(lineOf(["next"]), "An end has no “next”.");
      continue;
    }
    if (step.next.length === 0) fault(lineOf(["id"]), "“next” is missing: say where to go from here.");
    step.next.forEach(({ when, to }, index) => {
      const last = index === step.next.length - 1;
      if (!flow.steps[to]) fault(lineOf(["next", index, "to"]), `There is no step “${to}” to go to.`);
      if (last && when)
        fault(lineOf(["next", index, "when"]), "The last “next” should have no “when”, so that everyone can go on.");
      if (!last && !when)
        fault(lineOf(["next", index, "to"]), "Nothing after this “next” is ever reached, because it has no “when”.");
    });
  }
  return faults;
}
