/** Something in a document that keeps people from reading it. The words are in `accessibilityWords`. */
export const accessibilityKinds = [
  "no-title",
  "same-title",
  "no-alt-text",
  "tiny-text",
  "scanned-page",
  "no-headings",
  "table-without-header",
  "no-language",
  "not-tagged",
] as const;

export type AccessibilityKind = (typeof accessibilityKinds)[number];

/** `pages` are numbers from 1, in order; empty when it is about the whole document. */
export type AccessibilityFinding = { kind: AccessibilityKind; pages: number[] };

/** How far people can read a document as it is: `good` nothing found · `fair` some pages are hard · `poor` many cannot read it. */
export type AccessibilityGrade = "good" | "fair" | "poor";
