import type { Licence } from "#app/domain/library/vocabulary.ts";

/** Licences under which slides can be shown here. "link-only" is for what lies elsewhere. */
export function deckLicences(licences: readonly Licence[]): Licence[] {
  return licences.filter(({ id }) => id !== "link-only");
}

export function isKnownLicence(licences: readonly Licence[], id: string): boolean {
  return deckLicences(licences).some((licence) => licence.id === id);
}
