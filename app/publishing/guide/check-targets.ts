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
  const between = new Set(flow.heard?.map(({ to }) => to));
  flow.heard?.forEach(({ to }, index) => {
    const fault = (sentence: string) =>
      faults.push({ file: settingsFile, line: settingsLine(["heard", index]), sentence });
    const kind = flow.steps[to]?.kind;
    if (kind === undefined) fault(`There is no step “${to}” to come in between.`);
    else if (kind !== "question" && kind !== "say")
      fault(`“${to}” cannot come in between: it is no question or “say”.`);
    if (to === flow.start) fault(`“${to}” is the first step, so it cannot come in between.`);
  });
  for (const { step, lineOf } of steps.values()) {
    const fault = (line: number, sentence: string) => faults.push({ file: step.file, line, sentence });
    if (step.kind === "end") {
      if (step.next.length > 0) fault(lineOf(["next"]), "An end has no “next”.");
      continue;
    }
    if (between.has(step.id)) {
      if (step.next.length > 0)
        fault(
          lineOf(["next"]),
          "This step comes in between (“heard” in flow.yaml), and then the way goes on where it was: leave “next” out.",
        );
      continue;
    }
    if (step.next.length === 0) fault(lineOf(["id"]), "“next” is missing: say where to go from here.");
    step.next.forEach(({ when, to }, index) => {
      if (between.has(to))
        fault(lineOf(["next", index, "to"]), `“${to}” comes in between by itself (“heard” in flow.yaml).`);
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
