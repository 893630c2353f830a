import type { HeadingId } from "#app/domain/record/headings.ts";
import { risksAfter, standingNotes, type SaidBy } from "#app/domain/record/record-note.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { openCase, type CaseRefusal } from "#app/use-cases/desk/open-case.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { noteChange } from "#app/use-cases/record/note-change.ts";
import type { OnRecord } from "#app/use-cases/record/open-to-write.ts";
import { insertNote, listNotes, type KeptNote } from "#db/queries/record/notes.ts";
import type { Referral } from "#db/queries/referrals.ts";

type Refusal = CaseRefusal | { kind: "risk-stands" };
type Written = { words: string; saidBy: SaidBy };

/** Keeps a new note under a heading. Whoever may see the record may write one, also after it closed. */
export async function addRecordNote(
  tools: UseCaseTools,
  input: OnRecord & Written & { heading: HeadingId; clientId: string },
): Promise<Result<null, Refusal>> {
  const opened = await openCase(tools, { memberId: input.memberId, reference: input.reference });
  if (!opened.ok) return opened;
  const { referral } = opened.value;
  const { clientId: id, memberId, heading, words, saidBy } = input;
  const versions = await listNotes(tools.db, referral);
  if (versions.some((note) => note.id === id)) return ok(null);
  const after = risksAfter(standingNotes(versions), { id, heading, words });
  if (after.refused) return refuse({ kind: "risk-stands" });
  const note = { id, version: 1, heading, words, saidBy, memberId, at: tools.now, endedAt: null };
  const fresh = await insertNote(tools.db, referral, note);
  if (!fresh) throw new Error("the id of a note belongs to another record");
  await noteChange(tools, referral, { by: memberId, what: `note-${heading}`, about: id });
  await endAll(tools, referral, after.ends, memberId);
  return ok(null);
}

/** Writes a note anew, as its next version. Words written over something newer are refused; both are kept. */
export async function changeRecordNote(
  tools: UseCaseTools,
  input: OnRecord & Written & { id: string; version: number },
): Promise<Result<null, Refusal | { kind: "no-such-note" }>> {
  const opened = await openStanding(tools, input);
  if (!opened.ok) return opened;
  const { referral, stands, standing } = opened.value;
  const { memberId, words, saidBy } = input;
  const after = risksAfter(standing, { ...stands, words });
  if (after.refused) return refuse({ kind: "risk-stands" });
  const { id, heading } = stands;
  const note = { id, heading, version: stands.version + 1, words, saidBy, memberId, at: tools.now, endedAt: null };
  await insertNote(tools.db, referral, note);
  await noteChange(tools, referral, { by: memberId, what: `note-${heading}-changed`, about: id });
  await endAll(tools, referral, after.ends, memberId);
  return ok(null);
}

/** Says of a note that it does not hold any more. It stays to be read among what was written before. */
export async function endRecordNote(
  tools: UseCaseTools,
  input: OnRecord & { id: string; version: number },
): Promise<Result<null, CaseRefusal | { kind: "no-such-note" }>> {
  const opened = await openStanding(tools, input);
  if (!opened.ok) return opened;
  await endAll(tools, opened.value.referral, [opened.value.stands], input.memberId);
  return ok(null);
}

async function openStanding(tools: UseCaseTools, input: OnRecord & { id: string; version: number }) {
  const opened = await openCase(tools, { memberId: input.memberId, reference: input.reference });
  if (!opened.ok) return opened;
  const { referral } = opened.value;
  const versions = await listNotes(tools.db, referral);
  const standing = standingNotes(versions);
  const stands = standing.find(({ id }) => id === input.id);
  if (stands === undefined) {
    const ended = versions.some(({ id }) => id === input.id);
    return refuse({ kind: ended ? "changed-meanwhile" : "no-such-note" });
  }
  if (stands.version !== input.version) return refuse({ kind: "changed-meanwhile" });
  return ok({ referral, stands, standing });
}

async function endAll(tools: UseCaseTools, referral: Referral, notes: readonly KeptNote[], by: string) {
  const at = tools.now;
  for (const { name: _name, ...note } of notes) {
    await insertNote(tools.db, referral, { ...note, version: note.version + 1, memberId: by, at, endedAt: at });
    await noteChange(tools, referral, { by, what: `note-${note.heading}-ended`, about: note.id });
  }
}
