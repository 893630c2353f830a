import { keepsConferences } from "#app/domain/conference/why-conference-not.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertConferenceChange } from "#db/queries/conference/changes.ts";
import { removeFeedback } from "#db/queries/conference/feedback.ts";
import { findSession, updateSession } from "#db/queries/conference/sessions.ts";

type Of = { viewer: LibraryViewer; conferenceId: string; number: number };

type Refusal = { kind: "no-such-session" };

/**
 * Makes the link by which speakers read what people thought of their session, or a new one that ends the link before;
 * null takes it back.
 */
export async function shareFeedback(
  tools: UseCaseTools,
  { token, ...of }: Of & { token: string | null },
): Promise<Result<null, Refusal>> {
  const session = await keptSession(tools, of);
  if (session === null) return refuse({ kind: "no-such-session" });
  await updateSession(tools.db, session.id, { feedbackToken: token });
  await note(tools, of, session.id, token === null ? "feedback-not-shared" : "feedback-shared");
  return ok(null);
}

/** Takes one set of answers away: one that names or hurts somebody. */
export async function removeAnswer(
  tools: UseCaseTools,
  { id, ...of }: Of & { id: string },
): Promise<Result<null, Refusal>> {
  const session = await keptSession(tools, of);
  if (session === null) return refuse({ kind: "no-such-session" });
  await removeFeedback(tools.db, session.id, id);
  await note(tools, of, session.id, "feedback-removed");
  return ok(null);
}

async function keptSession({ db }: UseCaseTools, { viewer, conferenceId, number }: Of) {
  return keepsConferences(viewer) ? findSession(db, viewer, conferenceId, number) : null;
}

async function note(
  { db, now, newId }: UseCaseTools,
  { viewer, conferenceId }: Of,
  sessionId: string,
  what: string,
): Promise<void> {
  const { memberId } = viewer;
  await insertConferenceChange(db, { id: newId(), conferenceId, sessionId, what, memberId, at: now });
}
