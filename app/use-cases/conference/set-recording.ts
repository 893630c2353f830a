import { keepsConferences } from "#app/domain/conference/why-conference-not.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { webAddress } from "#app/domain/library/url-key.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertConferenceChange } from "#db/queries/conference/changes.ts";
import { findPlayable } from "#db/queries/conference/recordings.ts";
import { findSession, updateSession } from "#db/queries/conference/sessions.ts";

/** Where the recording of a session is: nowhere, on a page elsewhere, or in the library by its number. */
export type GivenRecording = { kind: "none" } | { kind: "link"; url: string } | { kind: "library"; number: number };

type Refusal = { kind: "no-such-session" } | { kind: "no-address" } | { kind: "nothing-to-play" };

/** A facilitator says where the recording of a session is. */
export async function setRecording(
  tools: UseCaseTools,
  given: { viewer: LibraryViewer; conferenceId: string; number: number; recording: GivenRecording },
): Promise<Result<null, Refusal>> {
  const { db, now, newId } = tools;
  const viewer = { ...given.viewer, now };
  const { conferenceId } = given;
  const session = keepsConferences(viewer) ? await findSession(db, viewer, conferenceId, given.number) : null;
  if (session?.kind !== "session") return refuse({ kind: "no-such-session" });
  const found = await whereIs(tools, viewer, given.recording);
  if (!found.ok) return found;
  await updateSession(db, session.id, { ...found.value, changedAt: now });
  const change = { id: newId(), conferenceId, sessionId: session.id, what: "recording" };
  await insertConferenceChange(db, { ...change, memberId: viewer.memberId, at: now });
  return ok(null);
}

async function whereIs(
  { db }: UseCaseTools,
  viewer: LibraryViewer,
  given: GivenRecording,
): Promise<Result<{ recordingUrl: string; recordingId: string | null }, Refusal>> {
  switch (given.kind) {
    case "none":
      return ok({ recordingUrl: "", recordingId: null });
    case "link": {
      const url = webAddress(given.url);
      return url === null ? refuse({ kind: "no-address" }) : ok({ recordingUrl: url.href, recordingId: null });
    }
    case "library": {
      const found = await findPlayable(db, viewer, given.number);
      return found === null ? refuse({ kind: "nothing-to-play" }) : ok({ recordingUrl: "", recordingId: found.id });
    }
  }
}
