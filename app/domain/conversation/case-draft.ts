import { mostLetters } from "#app/domain/conversation/message-length.ts";

/** The boxes of a record in which staff write, and whose words are kept until they are sent. */
export const caseBoxes = ["message", "note"] as const;

export type CaseBox = (typeof caseBoxes)[number];

export function isCaseBox(typed: string): typed is CaseBox {
  return (caseBoxes as readonly string[]).includes(typed);
}

/** The longest that is kept, in code units: what is too long to send is still not lost. */
export const longestCaseDraft = 4 * mostLetters;

/** What a box begins with: the writer's own words that were not sent. `version` 0: there are none. */
export type KeptDraft = { words: string; version: number; at: Date | null };

/** What the page of a box gets back when it has sent what was typed: kept, or what another device has kept meanwhile. */
export type CaseDraftAnswer =
  | { kind: "kept"; version: number }
  | { kind: "newer"; words: string; version: number }
  | { kind: "signed-out" | "not-kept" };
