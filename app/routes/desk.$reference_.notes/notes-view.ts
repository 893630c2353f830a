import { findHeading, headings, noKnownRisks, type HeadingId } from "#app/domain/record/headings.ts";
import { standingNotes, type SaidBy } from "#app/domain/record/record-note.ts";
import { showReference } from "#app/domain/referral/reference.ts";
import type { Services } from "#app/services.ts";
import { listNotes, type KeptNote } from "#db/queries/record/notes.ts";
import type { Case } from "#db/queries/caseload.ts";

export type NoteView = { id: string; version: number; words: string; saidBy: SaidBy; name: string; at: Date };
export type EarlierNote = NoteView & { ended: boolean };
export type HeadingView = {
  id: HeadingId;
  label: string;
  hint: string;
  notes: NoteView[];
  earlier: EarlierNote[];
  mayDenyRisks: boolean; // "no known risks" can be said
};

/** The one form that the page shows: a new note under a heading, or one to be changed. */
export type NoteOpen = {
  heading: { id: HeadingId; label: string; hint: string };
  change: NoteView | null;
  words: string;
  templates: { id: string; name: string }[];
};

export type NotesView = {
  reference: string;
  shownReference: string;
  called: string;
  headings: HeadingView[];
  open: NoteOpen | null;
  clientId: string;
};

type Asked = { add: string | null; change: string | null; template: string | null };

/** What stands under each heading, what stood there before, and the form that was asked for. */
export async function notesView(services: Services, { referral, safe }: Case, asked: Asked): Promise<NotesView> {
  const versions = await listNotes(services.db.read, referral);
  const standing = standingNotes(versions);
  return {
    reference: referral.reference,
    shownReference: showReference(referral.reference),
    called: safe.called || "the person",
    headings: headings.map(({ id, label, hint }) => {
      const notes = standing.filter(({ heading }) => heading === id);
      const before = versions.filter(({ heading }) => heading === id).filter((one) => !notes.includes(one));
      return {
        id,
        label,
        hint,
        notes: notes.map(noteView),
        earlier: before.toReversed().map((one) => ({ ...noteView(one), ended: one.endedAt !== null })),
        mayDenyRisks: id === "risks" && notes.length === 0,
      };
    }),
    open: openOf(services, standing, asked),
    clientId: services.ids.newId(),
  };
}

export function noteView({ id, version, words, saidBy, name, at }: KeptNote): NoteView {
  return { id, version, words, saidBy, name, at };
}

function openOf({ content }: Services, standing: readonly KeptNote[], asked: Asked): NoteOpen | null {
  const change = standing.find(({ id, words }) => id === asked.change && words !== noKnownRisks) ?? null;
  const heading = findHeading(change?.heading ?? asked.add ?? "");
  if (heading === null) return null;
  const { id, label, hint } = heading;
  const offered = content.noteTemplates.filter((template) => template.heading === id);
  const begun = offered.find((template) => template.id === asked.template)?.words ?? "";
  return {
    heading: { id, label, hint },
    change: change === null ? null : noteView(change),
    words: change?.words ?? begun,
    templates: change === null ? offered.map(({ id: template, name }) => ({ id: template, name })) : [],
  };
}
