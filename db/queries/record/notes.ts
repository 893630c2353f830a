import { asc, eq, sql } from "drizzle-orm";
import type { HeadingId } from "#app/domain/record/headings.ts";
import type { RecordNote } from "#app/domain/record/record-note.ts";
import type { Database } from "#db/open.ts";
import { members, recordNotes } from "#db/schema/index.ts";

type Of = { id: string; conversationId: string };

export type KeptNote = RecordNote & { name: string };

/** Keeps a note, or a new version of one. @returns false when that version is there already. */
export async function insertNote(db: Database, referral: Of, note: RecordNote): Promise<boolean> {
  const { words, ...row } = note;
  const body = db.sealer.seal(referral.conversationId, place(note), words);
  const added = await db
    .insert(recordNotes)
    .values({ ...row, referralId: referral.id, body })
    .onConflictDoNothing({ target: [recordNotes.id, recordNotes.version] })
    .returning({ id: recordNotes.id });
  return added.length === 1;
}

/** Every version of every note of a referral, in the order in which they were written. */
export async function listNotes(db: Database, referral: Of): Promise<KeptNote[]> {
  const list = db.keep("notes-of", (on) =>
    on
      .select({ row: recordNotes, name: members.name })
      .from(recordNotes)
      .innerJoin(members, eq(members.id, recordNotes.memberId))
      .where(eq(recordNotes.referralId, sql.placeholder("referralId")))
      .orderBy(asc(recordNotes.at), asc(recordNotes.id), asc(recordNotes.version))
      .prepare(),
  );
  return list.all({ referralId: referral.id }).map(({ row: { body, referralId: _of, heading, ...row }, name }) => ({
    ...row,
    name,
    heading: heading as HeadingId, // only acts write the column
    words: db.sealer.open(referral.conversationId, place(row), body),
  }));
}

/** Two columns name the row, so both stand in the place that its words are bound to. */
function place({ id, version }: { id: string; version: number }) {
  return { table: "record_notes", row: `${id} ${version}`, column: "body" };
}
