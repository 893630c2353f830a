/** Who may see a resource, in the order of how many that is. A draft: its owners and the facilitators alone. */
export const visibilities = ["draft", "space", "members", "public"] as const;
export type Visibility = (typeof visibilities)[number];

export type ResourceKind = "file" | "link";

/**
 * What is said of a resource, as it is typed in one form and kept in its history.
 * Lists hold ids of the vocabularies in content/library; a date is as exact as it is known.
 */
export type ResourceFields = {
  title: string; // 1 to 200 letters
  summary: string;
  type: string;
  topics: string[];
  audiences: string[];
  places: string[];
  language: string; // "en"
  author: string;
  organisation: string;
  contact: string;
  madeOn: string; // "2026", "2026-03", "2026-03-12" or ""
  licence: string;
  permission: string;
  credit: string;
  notesAllowed: boolean;
};

/** Who may see it, and from when. */
export type Release = { visibility: Visibility; spaceId: string | null; embargoUntil: Date | null };
