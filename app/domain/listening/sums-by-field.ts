import type { HintSum } from "#app/domain/listening/lexicon.ts";

/** The sums that each field of hints can be part of, in their order. */
export function sumsByField(sums: readonly HintSum[]): Map<string, HintSum[]> {
  const byField = new Map<string, HintSum[]>();
  for (const sum of sums)
    for (const field of new Set(sum.oneOfEach.flat())) byField.set(field, [...(byField.get(field) ?? []), sum]);
  return byField;
}
