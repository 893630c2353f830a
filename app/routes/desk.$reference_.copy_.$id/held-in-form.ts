import { heldReasons, type CopyDecision, type CopySection, type HeldBecause } from "#app/domain/record/record-copy.ts";
import type { Typed } from "../administration/typed.ts";

const prefix = "held:";

export function fieldOf(key: string): string {
  return `${prefix}${key}`;
}

/** What was chosen for each thing; one that is given is not in it. */
export function heldIn(typed: Typed): Record<string, HeldBecause> {
  const chosen = Object.entries(typed).flatMap(([name, values]): [string, HeldBecause][] => {
    const reason = heldReasons.find(({ id }) => id === values[0]);
    return name.startsWith(prefix) && reason !== undefined ? [[name.slice(prefix.length), reason.id]] : [];
  });
  return Object.fromEntries(chosen);
}

/** Where nobody has chosen yet: what stands under safeguarding is held back, and everything else is given. */
export function heldAtFirst(sections: readonly CopySection[]): Record<string, HeldBecause> {
  const first = sections.flatMap(({ items }) => items.filter(({ hold }) => hold === "first"));
  return Object.fromEntries(first.map(({ key }) => [key, "safeguarding"]));
}

/** The decision as the form carries it: what was chosen, on a look at that moment. */
export function decisionIn(typed: Typed): CopyDecision {
  return { until: Number(typed["until"]?.[0] ?? 0), held: heldIn(typed) };
}
