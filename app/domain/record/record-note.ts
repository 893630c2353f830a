import { noKnownRisks, type HeadingId } from "#app/domain/record/headings.ts";

export type SaidBy = "person" | "staff";

/** One version of a note under a heading. The highest stands; none is ever changed or lost. */
export type RecordNote = {
  id: string;
  version: number; // from 1
  heading: HeadingId;
  words: string;
  saidBy: SaidBy; // whose words these are
  memberId: string;
  at: Date;
  endedAt: Date | null; // it does not hold any more, from this version on
};

/** What words begin with when a note is new. Content that facilitators keep. */
export type NoteTemplate = { id: string; heading: HeadingId; name: string; words: string };

/** The notes that hold now: of each its newest version, without those that were ended. In the order they were begun. */
export function standingNotes<Note extends RecordNote>(versions: readonly Note[]): Note[] {
  const newest = new Map<string, Note>();
  for (const note of versions) {
    const known = newest.get(note.id);
    if (known === undefined || known.version < note.version) newest.set(note.id, note);
  }
  return [...newest.values()].filter(({ endedAt }) => endedAt === null);
}

/**
 * What a new note under risks does to those that stand. "No known risks" is refused while a risk stands: somebody has to
 * say of it that it does not hold any more. A risk ends a "no known risks" that stands.
 */
export function risksAfter<Note extends RecordNote>(
  standing: readonly Note[],
  note: { id: string; heading: HeadingId; words: string },
): { refused: true } | { refused: false; ends: Note[] } {
  if (note.heading !== "risks") return { refused: false, ends: [] };
  const others = standing.filter(({ heading, id }) => heading === "risks" && id !== note.id);
  const said = others.filter(({ words }) => words === noKnownRisks);
  if (note.words !== noKnownRisks) return { refused: false, ends: said };
  return others.length > said.length ? { refused: true } : { refused: false, ends: said };
}
