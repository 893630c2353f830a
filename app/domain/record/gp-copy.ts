import { headings, type HeadingId } from "#app/domain/record/headings.ts";
import type { CodedAct, RecordCode } from "#app/domain/record/snomed-code.ts";

export type GpOccasion = "contact" | "closing";

export type GpCopyFacts = {
  occasion: GpOccasion;
  day: string; // "6 May 2026"
  by: string; // "Ana Ferreira, Sample Stockton link workers"
  ended: string | null; // why it was closed, in words
  notes: readonly { heading: HeadingId; words: string }[]; // those that hold now
  introductions: readonly string[]; // one line each
  codes: readonly RecordCode[];
};

export const noAction = "No action needed";

/** What goes into the GP record never has the safeguarding notes: the person can read that record, and whoever looks over their shoulder. */
const inCopy: readonly HeadingId[] = ["what-matters", "strengths", "needs", "requirements", "risks"];

/**
 * Short plain text for the GP record, under the headings of the record standard, actions first: "No action needed" is
 * said, never left blank. Headings with nothing under them are not printed. Source: PRSB Social Prescribing Standard
 * v1.1, message back to the GP.
 */
export function gpCopyText({ occasion, day, by, ended, notes, introductions, codes }: GpCopyFacts): string {
  const under = (heading: HeadingId) => notes.filter((note) => note.heading === heading).map(({ words }) => words);
  const label = (id: HeadingId) => headings.find((heading) => heading.id === id)?.label ?? id;
  const plan = under("plan");
  const parts: [string, readonly string[]][] = [
    [label("plan"), plan.length === 0 ? [noAction] : plan],
    ["How it ended", ended === null ? [] : [ended]],
    ...inCopy.map((id): [string, readonly string[]] => [label(id), under(id)]),
    ["Introduced to", introductions],
    ["SNOMED CT", codes.map(({ conceptId, term }) => `${conceptId} | ${term}`)],
  ];
  const title = occasion === "contact" ? "Social prescribing: contact" : "Social prescribing: closed";
  const filled = parts.filter(([, lines]) => lines.length > 0);
  return [`${title}, ${day}. ${by}`, ...filled.map(([head, lines]) => `${head}\n${lines.join("\n")}`)].join("\n\n");
}

/**
 * Which of our own acts are true of a record now. "Referred" and "self-referred" are for the first copy of an episode
 * only; "declined" only when the person decided so before any contact, never when we did.
 */
export function actsToCode(record: {
  contacted: boolean;
  selfReferred: boolean;
  withdrew: boolean; // closed because the person decided so
  first: boolean; // no copy was made before
}): CodedAct[] {
  const { contacted, selfReferred, withdrew, first } = record;
  if (withdrew && !contacted) return ["declined"];
  if (!first || !contacted) return [];
  return selfReferred ? ["referred", "self-referred"] : ["referred"];
}
