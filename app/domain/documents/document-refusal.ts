/** Why a file was not turned into pages. The words are in `refusalWords`. */
export const documentRefusalKinds = [
  "time",
  "memory",
  "pages",
  "pixels",
  "unpacked-size",
  "ratio",
  "entries",
  "letters",
  "nesting",
  "encrypted",
  "truncated",
  "wrong-type",
  "type-not-allowed",
  "macros",
  "nested-archive",
  "unsafe-name",
  "external-entity",
  "test-virus",
  "unreadable",
] as const;

export type DocumentRefusalKind = (typeof documentRefusalKinds)[number];

/** `most` is the limit that was met, in the unit of that limit, where there is one. */
export type DocumentRefusal = { kind: DocumentRefusalKind; most?: number };
