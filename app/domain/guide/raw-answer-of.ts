import type { RawAnswer } from "#app/domain/guide/accept-answer.ts";
import type { FieldValue, Step } from "#app/domain/guide/flow.ts";

/**
 * The form a person would have sent to give these values: what a step's boxes hold when it is shown again, and how
 * stories and played answers speak to the guide. A date is "YYYY-MM-DD" or "day month year".
 */
export function rawAnswerOf(step: Step, values: Readonly<Record<string, FieldValue>>): RawAnswer {
  const raw: Record<string, readonly string[]> = {};
  for (const field of step.fields) {
    const value = values[field.id];
    if (value === undefined) continue;
    const list = Array.isArray(value) ? value : [value];
    if (field.kind !== "date") raw[field.id] = list;
    else Object.assign(raw, dateBoxes(field.id, list[0] ?? ""));
  }
  return raw;
}

function dateBoxes(id: string, value: string): RawAnswer {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  const [day = "", month = "", ...year] = iso ? iso.slice(1).toReversed() : value.split(/\s+/);
  return { [`${id}-day`]: [day], [`${id}-month`]: [month], [`${id}-year`]: [year.join(" ")] };
}
