import type { AcceptedAnswer, Field, FieldValue, Step } from "#app/domain/guide/flow.ts";

/** One line of an answer as the person reads it back: the field's label (empty when the question says it) and the words. */
export type SaidField = { label: string; words: string };

/** How to show what is stored as a code. */
export type Saying = { practice(code: string): string };

/** An answer in words, field by field; fields left empty are left out. A step passed by says so in its own words. */
export function sayAnswer(step: Step, answer: Pick<AcceptedAnswer, "skipped" | "values">, saying: Saying): SaidField[] {
  if (answer.skipped) return [{ label: "", words: step.skip?.label ?? "Not answered" }];
  return step.fields.flatMap((field) => {
    const value = answer.values[field.id];
    if (value === undefined || value.length === 0) return [];
    return [{ label: field.label, words: sayValue(field, value, saying) }];
  });
}

function sayValue(field: Field, value: FieldValue, saying: Saying): string {
  const values = typeof value === "string" ? [value] : value;
  const labels = values.map((one) => field.options?.find((option) => option.id === one)?.label ?? null);
  if (labels.every((label) => label !== null)) return labels.join("; ");
  if (field.kind === "practice") return saying.practice(values[0] ?? "");
  if (field.kind === "date") return sayDate(values[0] ?? "");
  return values.join("; ");
}

const months = "January February March April May June July August September October November December".split(" ");

function sayDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}
