import type { Fact, Step } from "#app/domain/guide/flow.ts";
import { finds } from "#app/publishing/guide/check-conditions.ts";
import type { CompiledFolder } from "#app/publishing/guide/compile-flow.ts";
import type { ContentFault } from "#app/publishing/guide/content-fault.ts";
import { alwaysAfter, hasFreeText } from "#app/publishing/guide/flow-graph.ts";

/**
 * What keeps people safe: answers are checked before every sending; whether the person is safe and their age are asked
 * before any free text; whatever can show that someone is too young or outside the region is acted on at once.
 */
export function checkSafeguards({ flow, steps }: CompiledFolder): ContentFault[] {
  const sources = [...steps.values()];
  const gates = (is: (step: Step) => boolean) => new Set(sources.flatMap(({ step }) => (is(step) ? step.id : [])));
  const checks = gates((step) => step.kind === "check");
  const safety = gates((step) => step.safety === true);
  const age = gates((step) => finds(step, "under-age") && step.fields.some(({ options }) => options));

  return sources.flatMap(({ step, lineOf }) => {
    const faults: ContentFault[] = [];
    const fault = (line: number, sentence: string) => faults.push({ file: step.file, line, sentence });
    if (step.end === "submitted" && !alwaysAfter(flow, step.id, checks)) {
      fault(
        lineOf(["end"]),
        "A way leads to this end without a “check” step: people see their answers before they send them.",
      );
    }
    if (hasFreeText(step)) {
      const line = lineOf(["ask"]);
      if (safety.has(step.id) || !alwaysAfter(flow, step.id, safety)) {
        fault(line, "A way leads to this free text without a step that has “safety: true” before it.");
      }
      if (age.has(step.id) || !alwaysAfter(flow, step.id, age)) {
        fault(
          line,
          "A way leads to this free text without the age question before it (an option with “facts: [under-age]”).",
        );
      }
    }
    for (const fact of ["under-age", "practice-outside-region", "postcode-outside-region"] as const) {
      if (finds(step, fact) && !actsOn(step, fact))
        fault(lineOf(["next"]), `This step can find the fact “${fact}”, and no “next” here asks for it.`);
    }
    return faults;
  });
}

function actsOn(step: Step, fact: Fact): boolean {
  const asks = JSON.stringify(step.next);
  if (asks.includes(`{"kind":"fact","fact":"${fact}"}`)) return true;
  const options = step.fields.flatMap(({ options: all }) => all?.filter(({ facts }) => facts?.includes(fact)) ?? []);
  return (
    options.length > 0 &&
    options.every(({ id }) => asks.includes(`"option":"${id}"`)) &&
    !step.fields.some((field) => field.finds === fact)
  );
}
