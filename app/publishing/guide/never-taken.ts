import { conditionHolds } from "#app/domain/guide/condition-holds.ts";
import type { CompiledFlow, Condition, Fact, Field, FieldValue, Step } from "#app/domain/guide/flow.ts";

type Unknown = { field: string; values: (FieldValue | undefined)[] } | { fact: Fact };

const mostCases = 20_000;

/**
 * The places of a step's ways on that no answers can ever take, found by trying every combination of the choices that
 * its conditions ask about. Past a bound nothing is claimed; the stories' coverage then shows it.
 */
export function neverTaken(flow: CompiledFlow, step: Step): number[] {
  const whens = step.next.flatMap(({ when }) => when ?? []);
  const unknowns = unknownsOf(flow, whens);
  const cases = unknowns.reduce((count, unknown) => count * ("fact" in unknown ? 2 : unknown.values.length), 1);
  if (whens.length === 0 || cases > mostCases) return [];
  const taken = new Set<number>();
  for (let number = 0; number < cases; number += 1) {
    const { values, facts } = caseOf(unknowns, number);
    const known = { value: (field: string) => values.get(field), fact: (fact: Fact) => facts.has(fact) };
    taken.add(step.next.findIndex(({ when }) => !when || conditionHolds(when, known)));
  }
  return step.next.map((_, index) => index).filter((index) => !taken.has(index));
}

function caseOf(unknowns: readonly Unknown[], number: number) {
  const values = new Map<string, FieldValue>();
  const facts = new Set<Fact>();
  let rest = number;
  for (const unknown of unknowns) {
    const size = "fact" in unknown ? 2 : unknown.values.length;
    const pick = rest % size;
    rest = Math.floor(rest / size);
    if ("fact" in unknown) {
      if (pick === 1) facts.add(unknown.fact);
      continue;
    }
    const value = unknown.values[pick];
    if (value !== undefined) values.set(unknown.field, value);
  }
  return { values, facts };
}

function unknownsOf(flow: CompiledFlow, conditions: readonly Condition[]): Unknown[] {
  const facts = new Set<Fact>();
  const options = new Map<string, Set<string>>();
  const look = (condition: Condition): void => {
    if (condition.kind === "fact") facts.add(condition.fact);
    else if (condition.kind === "not") look(condition.of);
    else if (condition.kind === "all" || condition.kind === "any") condition.of.forEach(look);
    else {
      const asked = options.get(condition.field) ?? new Set();
      if (condition.kind === "has") asked.add(condition.option);
      options.set(condition.field, asked);
    }
  };
  conditions.forEach(look);
  const fields = [...options].map(([field, asked]) => ({ field, values: valuesOf(fieldAt(flow, field), asked) }));
  return [...fields, ...[...facts].map((fact) => ({ fact }))];
}

/** Nothing, each option asked about, any other answer; for a choice of many every set of them that may stand together. */
function valuesOf(field: Field | undefined, asked: ReadonlySet<string>): (FieldValue | undefined)[] {
  const others = (field?.options ?? []).find(({ id }) => !asked.has(id));
  const rest = field?.options && field.kind !== "practice" ? others?.id : "other";
  if (field?.kind !== "choice-many") return [undefined, ...asked, ...(rest === undefined ? [] : [rest])];
  const alone = new Set(field.options?.flatMap(({ id, alone: only }) => (only ? id : [])));
  const together = [...asked].filter((id) => !alone.has(id)).slice(0, 10);
  const sets = Array.from({ length: 2 ** together.length }, (_, bits) =>
    together.filter((__, index) => bits & (1 << index)),
  );
  return [undefined, ...sets, ...[...asked].filter((id) => alone.has(id)).map((id) => [id])];
}

function fieldAt(flow: CompiledFlow, address: string): Field | undefined {
  const [stepId = "", fieldId = ""] = address.split(".");
  return flow.steps[stepId]?.fields.find(({ id }) => id === fieldId);
}
