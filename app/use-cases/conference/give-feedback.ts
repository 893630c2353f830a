import { localDateOf } from "#app/domain/clock/calendar.ts";
import { longestFeedback, takesFeedback } from "#app/domain/conference/feedback.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { deviceHashOf, insertFeedback } from "#db/queries/conference/feedback.ts";
import { findSession } from "#db/queries/conference/sessions.ts";

export type GiveFeedback = {
  viewer: LibraryViewer;
  conferenceId: string;
  number: number;
  /** Of the device's cookie: kept as a keyed hash alone. */
  word: string;
  useful: number;
  better: string;
  next: string;
};

export type FeedbackRefusal =
  | { kind: "no-such-session" }
  | { kind: "not-now" }
  | { kind: "choose" }
  | { kind: "too-long"; field: "better" | "next" };

/**
 * Somebody says what they thought of a session, without a name. Once a device: what comes again changes nothing. Only the
 * day is kept, so that the time tells nothing of who it was.
 */
export async function giveFeedback(
  { db, now, newId, calendar }: UseCaseTools,
  { viewer, conferenceId, number, word, useful, better, next }: GiveFeedback,
): Promise<Result<null, FeedbackRefusal>> {
  const session = await findSession(db, viewer, conferenceId, number);
  if (session?.kind !== "session") return refuse({ kind: "no-such-session" });
  if (!takesFeedback(session, now, calendar)) return refuse({ kind: "not-now" });
  if (!Number.isInteger(useful) || useful < 1 || useful > 5) return refuse({ kind: "choose" });
  if (better.length > longestFeedback) return refuse({ kind: "too-long", field: "better" });
  if (next.length > longestFeedback) return refuse({ kind: "too-long", field: "next" });
  const deviceHash = deviceHashOf(db, session.id, word);
  const at = calendar.instantOf(localDateOf(now, calendar), 0);
  await insertFeedback(db, { id: newId(), sessionId: session.id, deviceHash, useful, better, next, at });
  return ok(null);
}
