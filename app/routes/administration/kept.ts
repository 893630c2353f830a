import type { ErrorItem } from "#app/ui/error-summary/error-summary.tsx";
import { toErrorItems } from "#app/ui/error-summary/error-summary.tsx";
import type { DateParts } from "#app/ui/date-input/date-input.tsx";
import type { Refused } from "./typed.ts";

/** Fills fields with what was typed when the form came back, else with what is stored. */
export function keptIn(refused: Refused | undefined) {
  const typed = refused?.typed;
  const error = (name: string) => refused?.errors[name];
  const values = (name: string, stored: readonly string[] = []) => (typed ? (typed[name] ?? []) : stored);
  const own = (name: string) => ({ id: name, name, error: error(name) });
  return {
    values,
    error,
    /** What a box, a list or a group of radio buttons needs besides its words. */
    one: (name: string, stored = "") => ({ ...own(name), value: typed ? (typed[name]?.[0] ?? "") : stored }),
    /** The same for tick boxes. */
    many: (name: string, stored?: readonly string[]) => ({ ...own(name), values: values(name, stored) }),
    /** The same for the three boxes of a date. */
    day: (name: string) => ({ ...own(name), value: typed && dateParts(name) }),
  };

  function dateParts(name: string): DateParts {
    return { day: part(name, "day"), month: part(name, "month"), year: part(name, "year") };
  }

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
