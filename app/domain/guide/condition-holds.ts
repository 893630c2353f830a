import type { Condition, Fact, FieldValue } from "#app/domain/guide/flow.ts";

/** What is known where a condition is asked: values by "step.field", and facts. */
export type Known = {
  value(field: string): FieldValue | undefined;
  fact(fact: Fact): boolean;
};

/**
 * Whether a condition holds over what is known. Total: a field that was never answered, was skipped or does not exist
 * holds nothing, so "has" and "answered" are false and nothing can fail.
 * Source: docs/decisions/0003-guide-flows.md.
 */
export function conditionHolds(condition: Condition, known: Known): boolean {
  switch (condition.kind) {
    case "has": {
      const value = known.value(condition.field);
      return Array.isArray(value) ? value.includes(condition.option) : value === condition.option;
    }
    case "answered":
      return known.value(condition.field) !== undefined;
    case "fact":
      return known.fact(condition.fact);
    case "all":
      return condition.of.every((part) => conditionHolds(part, known));
    case "any":
      return condition.of.some((part) => conditionHolds(part, known));
    case "not":
      return !conditionHolds(condition.of, known);
  }
}
