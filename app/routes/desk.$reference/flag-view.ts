import type { Case } from "#db/queries/caseload.ts";
import type { StaffEntry } from "#db/queries/entries.ts";
import { flagDeeds } from "#app/domain/referral/flag-deeds.ts";
import { levelWords } from "../desk._index/flag-words.ts";
import type { FlagView } from "./record-view.ts";

/** The flag of a referral, and who acts on it: what they did stands beside their name. `words`: what it says. */
export function flagView(
  { referral }: Case,
  entries: readonly StaffEntry[],
  { words, nameOf }: { words: string[]; nameOf: (id: string) => string },
): FlagView | null {
  const { flaggedAt, acknowledgedBy, acknowledgedAt } = referral;
  if (flaggedAt === null) return null;
  const seen = entries.findLast(({ deeds, authorId }) => deeds !== null && authorId === acknowledgedBy);
  return {
    words,
    tooYoung: referral.flags.includes("under-age"),
    level: levelWords(referral),
    raisedAt: flaggedAt,
    seenBy: acknowledgedBy === null ? null : nameOf(acknowledgedBy),
    seenAt: acknowledgedAt,
    deeds: acknowledgedBy === null ? [] : deedLabels(seen),
    note: acknowledgedBy === null ? "" : (seen?.words ?? ""),
  };
}

/** What was done, in the words of the form. */
export function deedLabels(entry: Pick<StaffEntry, "deeds"> | undefined): string[] {
  return (entry?.deeds ?? []).map((deed) => flagDeeds.find(({ id }) => id === deed)?.label ?? deed);
}
