import type { Field } from "#app/domain/guide/flow.ts";

/** A sentence about a field, for a place where its label does not stand right above: "Your phone number: use figures only." */
export function withLabel(sentence: string, field?: Pick<Field, "label">): string {
  if (!field?.label) return capital(sentence);
  return field.label.endsWith("?") ? `${field.label} ${capital(sentence)}` : `${field.label}: ${sentence}`;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
