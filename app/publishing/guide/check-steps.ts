import type { CompiledFlow, Field, Step } from "#app/domain/guide/flow.ts";
import type { KnownContent } from "#app/publishing/guide/check-flow.ts";
import type { CompiledFolder } from "#app/publishing/guide/compile-flow.ts";
import type { CompiledStep } from "#app/publishing/guide/compile-step.ts";
import type { ContentFault } from "#app/publishing/guide/content-fault.ts";
import { reachable } from "#app/publishing/guide/flow-graph.ts";

const reserved = ["skip", "turn", "client-id", "step", "constructor"];
const finders: Record<string, string> = {
  "under-age": "date",
  "practice-outside-region": "practice",
  "postcode-outside-region": "postcode",
};
const waysNotToAnswer = ["not-sure", "rather-not-say"];

/** What each step must have by itself: fields that fit its kind, options, unique ids, and names that exist elsewhere. */
export function checkSteps({ flow, steps }: CompiledFolder, known: KnownContent): ContentFault[] {
  const fieldsSeen = new Map<string, Step[]>();
  return [...steps.values()].flatMap((source) => {
    const { step, lineOf } = source;
    const faults: ContentFault[] = [];
    const fault = (path: (string | number)[], sentence: string) =>
      faults.push({ file: step.file, line: lineOf(path), sentence });
    checkKind(step, fault);
    checkSensitive(step, fault);
    checkNames(step, known, fault);
    step.fields.forEach((field, index) => {
      const path = [...source.fieldPath(index)];
      const before = fieldsSeen.get(field.id) ?? [];
      const twin = before.find((other) => sameWay(flow, other.id, step.id));
      if (twin)
        fault([...path, path.length > 0 ? "id" : "field"], `The field id “${field.id}” is used in ${twin.file} too.`);
      fieldsSeen.set(field.id, [...before, step]);
      faults.push(...checkField(source, field, path, known));
    });
    return faults;
  });
}

/** Whether one person can meet both steps, so that a field of one could be taken for the other's. */
function sameWay(flow: CompiledFlow, a: string, b: string): boolean {
  return reachable(flow, a).has(b) || reachable(flow, b).has(a);
}

type Fault = (path: (string | number)[], sentence: string) => void;

function checkKind(step: Step, fault: Fault): void {
  if (step.kind === "question" && step.fields.length === 0)
    fault(["id"], "A question asks something: add “ask” or “fields”, or make it “kind: say”.");
  if ((step.kind === "say" || step.kind === "end") && step.fields.length > 0)
    fault(["kind"], `A step of kind “${step.kind}” asks nothing: leave the fields out.`);
  if (step.kind === "end" && !step.end) fault(["kind"], "“end” is missing: say how the conversation ends.");
  if (step.kind !== "end" && step.end) fault(["end"], "“end” belongs to steps of “kind: end”.");
  if (step.kind !== "question" && step.skip) fault(["skip"], "Only a question can be passed by with “skip”.");
  if (step.safety && step.kind !== "question") fault(["safety"], "“safety” belongs to a question.");
  if (step.kind === "check" && step.fields.some(({ optional }) => !optional))
    fault(["fields"], "What a “check” step asks leave for has “optional: true”: nobody has to say yes.");
}

function checkSensitive(step: Step, fault: Fault): void {
  if (!step.sensitive) return;
  if (!step.why) fault(["sensitive"], "A sensitive question says why it is asked: add “## Why we ask”.");
  const options = step.fields.flatMap(({ options: all }) => all ?? []);
  const free = step.fields.every(({ optional }) => optional) || options.some(({ id }) => waysNotToAnswer.includes(id));
  if (!step.skip && !free)
    fault(
      ["sensitive"],
      "A sensitive question can be passed by: add “skip: rather-not-say”, or an option with that id.",
    );
}

function checkNames(step: Step, known: KnownContent, fault: Fault): void {
  step.helplines?.forEach((id, index) => {
    if (known.helplines && !known.helplines.includes(id))
      fault(["helplines", index], `There is no helpline “${id}” in content/region/helplines.csv.`);
  });
  step.safetyTexts?.forEach((id, index) => {
    if (known.safetyTexts && !known.safetyTexts.includes(id))
      fault(["safety-texts", index], `There is no safety text “${id}” in content/safety.`);
  });
}

function checkField(
  { step, lineOf }: CompiledStep,
  field: Field,
  path: (string | number)[],
  known: KnownContent,
): ContentFault[] {
  const faults: ContentFault[] = [];
  const fault: Fault = (under, sentence) =>
    faults.push({ file: step.file, line: lineOf([...path, ...under]), sentence });
  const choice = field.kind === "choice-one" || field.kind === "choice-many";
  if (reserved.includes(field.id))
    fault(["id"], `The site uses the name “${field.id}” itself; choose another id for the field.`);
  if (choice && !field.options?.length) fault(["ask"], "A choice needs “options”.");
  if (!choice && field.kind !== "practice" && field.options)
    fault(["options"], `A field of kind “${field.kind}” has no options.`);
  if (step.fields.length > 1 && field.label === "")
    fault(["id"], "“label” is missing: several fields on a page each need their words.");
  if (field.finds && finders[field.finds] !== field.kind)
    fault(["finds"], `“${field.finds}” is found by a ${finders[field.finds]}, not by this field.`);
  const ids = new Set<string>();
  field.options?.forEach((option, index) => {
    if (ids.has(option.id)) fault(["options", index, "id"], `The option “${option.id}” stands twice.`);
    ids.add(option.id);
    option.needs?.forEach((need, place) => {
      if (known.needs && !known.needs.includes(need))
        fault(["options", index, "needs", place], `There is no need “${need}” in content/region.`);
    });
    const after = field.options?.[index + 1];
    if (option.alone && after && !after.alone)
      fault(["options", index], `“${option.label}” excludes the others, so it comes after them.`);
  });
  return faults;
}
