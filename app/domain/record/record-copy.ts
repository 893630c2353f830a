/** One line of something in a copy: what it is, and the words. An empty label: the words alone. */
export type CopyLine = { label: string; words: string };

/**
 * Something in a copy. `hold`: whether whoever decides may hold it back ("first": held unless they give it). `worry`: held
 * while a safeguarding hold stands, whatever was decided. `about`: the id that the trace names when it is changed.
 */
export type CopyItem = {
  key: string; // table and row
  about: string | null;
  what: string;
  at: Date | null;
  by: string; // "You", "Staff", "The site", …
  lines: CopyLine[];
  hold: "never" | "may" | "first";
  worry: boolean;
  file?: string; // the id of a file that goes with the copy
};

/** The parts of a copy, in their order. */
export const copySectionIds = [
  "card",
  "said",
  "files",
  "reaching",
  "sharing",
  "requests",
  "appointments",
  "sent",
  "tries",
  "notes",
  "private-notes",
  "tasks",
  "introductions",
  "gpCopies",
  "decisions",
  "marks",
  "holds",
  "glass",
  "moves",
] as const;

export type CopySectionId = (typeof copySectionIds)[number];

export type CopySection = { id: CopySectionId; heading: string; items: CopyItem[] };

/** Why something is held back. The person reads "law" for a worry about somebody's safety, and no more. */
export type HeldBecause = "other-person" | "serious-harm" | "safeguarding" | "legal-advice";

export const heldReasons: readonly { id: HeldBecause; label: string; told: "other-person" | "law" }[] = [
  { id: "other-person", label: "By or about somebody else, who has not agreed", told: "other-person" },
  { id: "serious-harm", label: "Could do serious harm to somebody’s health", told: "law" },
  { id: "safeguarding", label: "An open safeguarding concern needs it", told: "law" },
  { id: "legal-advice", label: "Advice of a lawyer", told: "law" },
];

/** What was decided on a look at one moment: ids and codes only. */
export type CopyDecision = { until: number; held: Readonly<Record<string, HeldBecause>> };

export type GivenCopy = {
  sections: CopySection[];
  held: { "other-person": number; law: number };
  newer: number; // what came or changed after somebody had looked at it
};

/**
 * What of a copy is given. Whatever may be held back is given as somebody looked at it and no later; the person's own words,
 * and what was said to them, always. Source: UK GDPR articles 12 and 15; Data Protection Act 2018, schedules 2 and 3.
 */
export function giveCopy(
  all: readonly CopySection[],
  decision: CopyDecision,
  now: { worried: boolean; changedSince: ReadonlySet<string> },
): GivenCopy {
  const given: GivenCopy = { sections: [], held: { "other-person": 0, law: 0 }, newer: 0 };
  for (const section of all) {
    const items = section.items.filter((item) => isGiven(item, decision, now, given));
    given.sections.push({ ...section, items });
  }
  return given;
}

function isGiven(
  item: CopyItem,
  { until, held }: CopyDecision,
  { worried, changedSince }: { worried: boolean; changedSince: ReadonlySet<string> },
  counts: GivenCopy,
): boolean {
  if (item.hold === "never") return true;
  const because = held[item.key] ?? (item.worry && worried ? "safeguarding" : null);
  if (because !== null) {
    counts.held[heldReasons.find(({ id }) => id === because)?.told ?? "law"] += 1;
    return false;
  }
  const newer = (item.at !== null && item.at.getTime() > until) || changedSince.has(item.about ?? "");
  if (newer) counts.newer += 1;
  return !newer;
}

/** Whether everything was given: nothing was held back by whoever decided. */
export function isWholeCopy({ held }: CopyDecision): boolean {
  return Object.keys(held).length === 0;
}

/** Reads a decision back. Null where there is none, such as of a request that was refused. */
export function readCopyDecision(kept: string | null): CopyDecision | null {
  if (kept === null || !kept.startsWith("{")) return null;
  return JSON.parse(kept) as CopyDecision; // only the act that decides writes it
}
