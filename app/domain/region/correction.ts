import type { LocalDate } from "#app/domain/clock/local-date.ts";
import type { EntryPlace, EntryValue, SafetyEntry } from "#app/domain/region/safety-entry.ts";

/** What a named administrator said on the site about one entry: it is right, it should read otherwise, or it is wrong. */
export type Correction = {
  id: string;
  place: EntryPlace;
  act: "confirmed" | "corrected" | "withdrawn";
  laidOver: EntryValue | null; // what the file said
  value: EntryValue; // what is shown from then on
  by: string; // their name at that time
  memberId: string;
  role: string | null;
  on: LocalDate;
  at: Date;
  ended: { at: Date; byName: string | null; why: "replaced" | "undone" | "file-changed" } | null;
};

/**
 * A correction counts until somebody ends it, the file's own value changes, or the file's value is confirmed on a later
 * day: whoever looked last is believed.
 */
export function isInForce(correction: Correction, filed: SafetyEntry | null): boolean {
  if (filed === null || correction.ended !== null) return false;
  if (!sameValue(correction.laidOver, filed.value)) return false;
  return filed.confirmed === null || filed.confirmed.on <= correction.on;
}

/** The entry as it stands with a correction over it. What was withdrawn is there, and nobody has confirmed it. */
export function withCorrection(filed: SafetyEntry, correction: Correction | null): SafetyEntry {
  if (correction === null) return filed;
  const { value, act, by, on, role } = correction;
  return { ...filed, value, confirmed: act === "withdrawn" ? null : { by, on, role } };
}

/** What a form was filled in from: it no longer fits once anybody has changed the entry, on the site or in the file. */
export function seenOf(inForce: Correction | null, shown: SafetyEntry): string {
  return JSON.stringify([inForce?.id ?? null, inOrder(shown.value)]);
}

export function sameValue(one: EntryValue | null, other: EntryValue | null): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(value: EntryValue | null): unknown {
  return value && Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
