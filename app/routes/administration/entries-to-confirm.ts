import { localDateOf } from "#app/domain/clock/calendar.ts";
import { confirmationState, type ConfirmationState } from "#app/domain/region/confirmation-state.ts";
import { listEntries, type EntryValue, type SafetyEntry } from "#app/domain/region/safety-entry.ts";
import type { Services } from "#app/services.ts";

/** One number, or some words, that keep people safe, in a list. */
export type ListedEntry = {
  id: string;
  kind: SafetyEntry["place"]["kind"];
  to: string;
  name: string;
  said: string; // the number as it is read; the title of words
  state: ConfirmationState | "missing";
  confirmed: SafetyEntry["confirmed"];
};

/** Every number and text as people see them now, with who confirmed it and when. */
export function listedEntries({ safetyWords, clock, calendar }: Services): ListedEntry[] {
  const today = localDateOf(clock.now(), calendar);
  return listEntries(safetyWords.newest()).map(({ place, name, value, confirmed }) => ({
    ...place,
    to: `/administration/safety-words/${place.kind}/${place.id}`,
    name,
    said: value === null ? "" : saidOf(value),
    state: value === null ? "missing" : confirmationState(confirmed, today),
    confirmed,
  }));
}

function saidOf(value: EntryValue): string {
  if ("words" in value) return value.title;
  return "contact" in value ? value.contact : value.phone;
}
