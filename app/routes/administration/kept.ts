import type { ErrorItem } from "#app/ui/error-summary/error-summary.tsx";
import { toErrorItems } from "#app/ui/error-summary/error-summary.tsx";
import type { DateParts } from "#app/ui/date-input/date-input.tsx";
import type { Refused } from "./typed.ts";

/** Fills fields with what was typed when the form came back, else with what is stored. */
export function keptIn(refused: Refused | undefined) {
  const typed = refused?.typed;
  return {
    value: (name: string, stored = "") => (typed ? (typed[name]?.[0] ?? "") : stored),
    values: (name: string, stored: readonly string[] = []) => (typed ? (typed[name] ?? []) : stored),
    date: (name: string, stored?: string): string | DateParts | undefined =>
      typed ? { day: part(name, "day"), month: part(name, "month"), year: part(name, "year") } : stored,
    error: (name: string) => refused?.errors[name],
  };

  function part(name: string, which: string): string {
    return typed?.[`${name}-${which}`]?.[0] ?? "";
  }
}

export type Kept = ReturnType<typeof keptIn>;

/** The lines of the error summary. What concerns the whole form has no field to go to. */
export function errorItems(refused: Refused | undefined): ErrorItem[] {
  const { form, ...fields } = refused?.errors ?? {};
  return [...(form === undefined ? [] : [{ text: form }]), ...toErrorItems(fields)];
}
