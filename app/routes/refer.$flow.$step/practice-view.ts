import type { Step, StepValues } from "#app/domain/guide/flow.ts";
import { findPractices } from "#app/domain/region/find-practices.ts";
import { addressLine, type PickedPractice } from "#app/domain/region/practice-index.ts";
import { practiceByCode } from "#app/domain/region/practice-places.ts";
import type { Services } from "#app/services.ts";
import type { PracticeView } from "./question-view.ts";

type Content = Services["content"];

const shown = 10;

/** The practices that fit what was typed, as many as one page shows. */
export function practicesFor({ practiceIndex }: Content, words: string): { found: PickedPractice[]; more: boolean } {
  const found = findPractices(practiceIndex, words, shown + 1);
  return { found: found.slice(0, shown), more: found.length > shown };
}

/** What the practice field of a step shows; null when the step has none. `words`: what was looked for. */
export function practiceView(
  content: Content,
  step: Step,
  { given, words }: { given: StepValues; words: string | null },
): PracticeView | null {
  const field = step.fields.find((one) => one.kind === "practice");
  if (!field) return null;
  const value = given[field.id];
  const chosen = typeof value === "string" ? pickedPractice(content, value) : null;
  return { words: words ?? "", ...practicesFor(content, words ?? ""), chosen };
}

export function pickedPractice({ region }: Content, code: string): PickedPractice | null {
  const known = practiceByCode(region, code);
  if (known === null) return null;
  const { name, postcode } = known.practice;
  if (known.kind === "outside") return { code, name, address: `${known.practice.town}, ${postcode}`, outside: true };
  return { code, name, address: addressLine(known.practice), outside: false };
}
