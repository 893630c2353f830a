import { and, asc, eq, getTableColumns } from "drizzle-orm";
import type { Feedback } from "#app/domain/conference/feedback.ts";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import type { Database } from "#db/open.ts";
import { conferences, conferenceSessions, sessionFeedback } from "#db/schema/index.ts";
import { conferencesOpenTo } from "./conferences-open-to.ts";
import type { ConferenceRow } from "./conferences.ts";
import type { SessionRow } from "./sessions.ts";

/**
 * What stands for a device in the answers of one session: a keyed hash of the word in its cookie. Without the site's key
 * and that word nobody can tell whose it was, nor that two sessions were answered from one device.
 */
export function deviceHashOf(db: Database, sessionId: string, word: string): string {
  return db.sealer.index("session-feedback", `${sessionId} ${word}`);
}

/** Whether this device has answered about this session. */
export async function hasAnswered(db: Database, sessionId: string, deviceHash: string): Promise<boolean> {
  const rows = await db
    .select({ id: sessionFeedback.id })
    .from(sessionFeedback)
    .where(and(eq(sessionFeedback.sessionId, sessionId), eq(sessionFeedback.deviceHash, deviceHash)));
  return rows.length > 0;
}

/** A second set from one device changes nothing. */
export async function insertFeedback(db: Database, row: typeof sessionFeedback.$inferSelect): Promise<void> {
  await db.insert(sessionFeedback).values(row).onConflictDoNothing();
}

/** All answers about a session, in no order that tells when they came. */
export async function listFeedback(db: Database, sessionId: string): Promise<Feedback[]> {
  const { id, useful, better, next } = sessionFeedback;
  return db
    .select({ id, useful, better, next })
    .from(sessionFeedback)
    .where(eq(sessionFeedback.sessionId, sessionId))
    .orderBy(asc(id));
}

export async function removeFeedback(db: Database, sessionId: string, id: string): Promise<void> {
  await db.delete(sessionFeedback).where(and(eq(sessionFeedback.id, id), eq(sessionFeedback.sessionId, sessionId)));
}

/** The session whose answers a speaker's link shows, while its conference is open to whoever asks; or null. */
export async function findSessionByFeedbackToken(
  db: Database,
  viewer: MemberViewer,
  token: string,
): Promise<{ session: SessionRow; conference: ConferenceRow } | null> {
  const [row] = await db
    .select({ session: getTableColumns(conferenceSessions), conference: getTableColumns(conferences) })
    .from(conferenceSessions)
    .innerJoin(conferences, and(eq(conferences.id, conferenceSessions.conferenceId), conferencesOpenTo(viewer)))
    .where(eq(conferenceSessions.feedbackToken, token));
  return row ?? null;
}
