import {
  heardFacts,
  type CompiledFlow,
  type Condition,
  type Fact,
  type Field,
  type Step,
} from "#app/domain/guide/flow.ts";
import type { CompiledFolder } from "#app/publishing/guide/compile-flow.ts";
import type { CompiledStep, WrittenWhen } from "#app/publishing/guide/compile-step.ts";
import type { ContentFault } from "#app/publishing/guide/content-fault.ts";
import { neverTaken } from "#app/publishing/guide/never-taken.ts";
import { alwaysAfter, hasFreeText, reachable } from "#app/publishing/guide/flow-graph.ts";
import type { Mention } from "#app/publishing/guide/parse-when.ts";

/**
 * Every "when" names steps, fields and options that exist, by the right word; asks only about answers given on every way
 * to it, or guards them with "answered"; asks only for facts that something before it can find; and can come true.
 */
export function checkConditions(compiled: CompiledFolder): ContentFault[] {
  const { flow, heardWhens, settingsFile: file } = compiled;
  // Asked wherever the person is, so an answer may be missing; a condition about it then simply does not hold.
  const between = heardWhens.flatMap(({ line, mentions }) =>
    mentions.flatMap((mention) => faultsOfMention(flow, mention).map((sentence) => ({ file, line, sentence }))),
  );
  return [...between, ...faultsOfSteps(compiled)];
}

function faultsOfSteps(compiled: CompiledFolder): ContentFault[] {
  return [...compiled.steps.values()].flatMap((source) => {
    const faults: ContentFault[] = [];
    for (const when of source.whens) {
      for (const sentence of faultsOfWhen(compiled, source, when))
        faults.push({ file: source.step.file, line: when.line, sentence });
    }
    source.step.next.forEach(({ when }, index) => {
      if (!when) return;
      const line = source.lineOf(["next", index, "when"]);
      const sentences = [...unguarded(compiled, source.step, when), ...unfoundFacts(compiled, source.step, when)];
      for (const sentence of sentences) faults.push({ file: source.step.file, line, sentence });
    });
    if (faults.length > 0) return faults;
    return neverTaken(compiled.flow, source.step).map((index) => ({
      file: source.step.file,
      line: source.lineOf(["next", index]),
      sentence: "This “next” is never taken: its “when” cannot come true after those above it.",
    }));
  });
}

function faultsOfWhen({ flow }: CompiledFolder, { step }: CompiledStep, when: WrittenWhen): string[] {
  const samePage =
    when.field === null
      ? null
      : step.fields.slice(
          0,
          step.fields.findIndex(({ id }) => id === when.field),
        );
  return when.mentions.flatMap((mention) => {
    const wrong = faultsOfMention(flow, mention);
    if (wrong.length > 0 || samePage === null) return wrong;
    return samePage.some(({ id }) => mention.field === `${step.id}.${id}`)
      ? []
      : [`A field's “when” can ask only about earlier fields of its own page; “${mention.field}” is not one.`];
  });
}

function faultsOfMention(flow: CompiledFlow, mention: Mention): string[] {
  const [stepId = "", fieldId = ""] = mention.field.split(".");
  const named = flow.steps[stepId];
  if (!named) return [`There is no step “${stepId}”.`];
  const field = named.fields.find(({ id }) => id === fieldId);
  if (!field) return [`The step “${stepId}” has no field “${fieldId}”.`];
  return wrongWord(mention, field);
}

function wrongWord({ field: address, verb, option }: Mention, field: Field): string[] {
  if (verb === "answered" || option === null) return [];
  const right = field.kind === "choice-many" ? "has" : "is";
  if (verb !== right)
    return [`Write “${address} ${right} ${option}”: ${right === "has" ? "several" : "one"} can be chosen there.`];
  if (!field.options) return [`“${address}” has no options to ask about; write “answered ${address}”.`];
  return field.options.some(({ id }) => id === option) ? [] : [`“${address}” has no option “${option}”.`];
}

/** Walks the condition with the answers that an "answered" beside it makes sure of. */
function unguarded(compiled: CompiledFolder, at: Step, condition: Condition, sure: readonly string[] = []): string[] {
  switch (condition.kind) {
    case "fact":
    case "answered":
      return [];
    case "has": {
      const [stepId = ""] = condition.field.split(".");
      if (stepId === at.id || sure.includes(stepId) || alwaysAfter(compiled.flow, at.id, new Set([stepId]))) return [];
      return [`Some ways to this step do not pass “${stepId}”. Write “answered ${condition.field} and …” before it.`];
    }
    case "not":
      return unguarded(compiled, at, condition.of, sure);
    case "any":
      return condition.of.flatMap((part) => unguarded(compiled, at, part, sure));
    case "all": {
      const guards = condition.of.flatMap((part) => (part.kind === "answered" ? (part.field.split(".")[0] ?? []) : []));
      return condition.of.flatMap((part) => unguarded(compiled, at, part, [...sure, ...guards]));
    }
  }
}

function unfoundFacts(compiled: CompiledFolder, at: Step, condition: Condition): string[] {
  switch (condition.kind) {
    case "fact": {
      const finders = [...compiled.steps.values()].filter(({ step }) => finds(step, condition.fact));
      const before = finders.some(({ step }) => reachable(compiled.flow, step.id).has(at.id));
      return before ? [] : [`Nothing that is asked before can find the fact “${condition.fact}”.`];
    }
    case "not":
      return unfoundFacts(compiled, at, condition.of);
    case "all":
    case "any":
      return condition.of.flatMap((part) => unfoundFacts(compiled, at, part));
    default:
      return [];
  }
}

/** Whether an answer to this step can show a fact. Whatever is typed freely can be heard. */
export function finds(step: Step, fact: Fact): boolean {
  if (heardFacts.some((heard) => heard === fact)) return hasFreeText(step);
  return step.fields.some((field) => field.finds === fact || field.options?.some(({ facts }) => facts?.includes(fact)));
}
