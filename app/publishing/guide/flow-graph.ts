import type { CompiledFlow, Condition, Step } from "#app/domain/guide/flow.ts";

/**
 * The steps that can be reached from one, itself included, without setting foot on the steps in `without`. From a free
 * text that is every step that comes in between; from there the way goes on as it would have.
 */
export function reachable(flow: CompiledFlow, from: string, without: ReadonlySet<string> = new Set()): Set<string> {
  const found = new Set(without.has(from) ? [] : [from]);
  for (const id of found) {
    for (const to of waysFrom(flow, id)) if (!without.has(to)) found.add(to);
  }
  return found;
}

function waysFrom(flow: CompiledFlow, id: string): string[] {
  const step = flow.steps[id];
  if (!step) return [];
  const ways = step.next.map(({ to }) => to);
  return hasFreeText(step) ? [...ways, ...(flow.heard ?? []).map(({ to }) => to)] : ways;
}

/** Whether words are typed here that could say anything. */
export function hasFreeText(step: Step): boolean {
  return step.fields.some(({ kind }) => kind === "text" || kind === "text-long");
}

/** Whether every way from the start to a step passes one of the gates before it. */
export function alwaysAfter(flow: CompiledFlow, step: string, gates: ReadonlySet<string>): boolean {
  const others = new Set(gates);
  others.delete(step);
  return !reachable(flow, flow.start, others).has(step);
}

/**
 * A step on a loop that goes round without a choice by the person, or null. A way on counts as chosen when the step's
 * own choice decides between several steps.
 */
export function loopWithoutChoice(flow: CompiledFlow): string | null {
  const unchosen = (id: string): string[] => {
    const step = flow.steps[id];
    return !step || decides(step) ? [] : step.next.map(({ to }) => to);
  };
  for (const id of flow.order) {
    const found = new Set(unchosen(id));
    for (const ahead of found) unchosen(ahead).forEach((to) => found.add(to));
    if (found.has(id)) return id;
  }
  return null;
}

function decides(step: Step): boolean {
  const choices = new Set(step.fields.filter(({ options }) => options).map(({ id }) => `${step.id}.${id}`));
  const chosen = step.next.some(({ when }) => when && fieldsOf(when).some((field) => choices.has(field)));
  return chosen && new Set(step.next.map(({ to }) => to)).size > 1;
}

function fieldsOf(condition: Condition): string[] {
  switch (condition.kind) {
    case "has":
    case "answered":
      return [condition.field];
    case "fact":
      return [];
    case "not":
      return fieldsOf(condition.of);
    case "all":
    case "any":
      return condition.of.flatMap(fieldsOf);
  }
}
