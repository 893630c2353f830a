/** What is true of a deck, apart from its words. */
export type DeckFacts = {
  /** Of its newest files: none yet, being read or scanned, of no use to anybody, or there to be looked at. */
  file: "none" | "being-read" | "refused" | "here";
  inSession: boolean;
  /** Leave to show it stands: a named person, a licence, a date. */
  permission: boolean;
  /** A named member has said of one of its versions that nobody can be recognised who has not agreed. */
  released: boolean;
  /** Somebody said that it shall be public, now or later. */
  wanted: boolean;
  /** It was withdrawn, or its speaker asked that it goes. */
  removed: boolean;
};

export type DeckHindrance =
  | "removed"
  | "no-file"
  | "being-read"
  | "file-refused"
  | "no-session"
  | "no-permission"
  | "not-released"
  | "not-wanted";

/**
 * What keeps a deck from being made public, the first thing to see to, or null. Once a version was released, readers get
 * that one, and a newer file that is still read or of no use hinders nothing. Source: decision record 0030.
 */
export function whyDeckNotPublic(facts: DeckFacts): DeckHindrance | null {
  if (facts.removed) return "removed";
  if (!facts.released && facts.file !== "here") return fileHindrances[facts.file];
  if (!facts.inSession) return "no-session";
  if (!facts.permission) return "no-permission";
  if (!facts.released) return "not-released";
  return facts.wanted ? null : "not-wanted";
}

const fileHindrances = { none: "no-file", "being-read": "being-read", refused: "file-refused" } as const;
