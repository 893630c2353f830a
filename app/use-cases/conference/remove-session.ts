import type { SessionHold } from "#app/domain/conference/session-hold.ts";
import { keepsConferences } from "#app/domain/conference/why-conference-not.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertConferenceChange } from "#db/queries/conference/changes.ts";
import { listSessionHolds, removedNote, removeSessionRow } from "#db/queries/conference/remove-session.ts";
import { findSession } from "#db/queries/conference/sessions.ts";

export type RemoveSessionRefusal = { kind: "no-such-session" } | { kind: "held"; holds: SessionHold[] };

/**
 * Takes a session or break out of the programme for good, such as one that was added by mistake. On what people have
 * brought, asked or chosen nothing may be lost: then it can only be cancelled. Its number is never given again.
 */
export async function removeSession(
  { db, now, newId }: UseCaseTools,
  { viewer, conferenceId, number }: { viewer: LibraryViewer; conferenceId: string; number: number },
): Promise<Result<null, RemoveSessionRefusal>> {
  const row = keepsConferences(viewer) ? await findSession(db, viewer, conferenceId, number) : null;
  if (row === null) return refuse({ kind: "no-such-session" });
  const holds = await listSessionHolds(db, row);
  if (holds.length > 0) return refuse({ kind: "held", holds });
  await removeSessionRow(db, row.id);
  const { memberId } = viewer;
  const note = { conferenceId, sessionId: null, what: removedNote(number), memberId };
  await insertConferenceChange(db, { id: newId(), ...note, at: now });
  return ok(null);
}
