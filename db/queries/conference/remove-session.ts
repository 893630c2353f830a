import { and, eq, like, sql } from "drizzle-orm";
import type { SessionHold } from "#app/domain/conference/session-hold.ts";
import type { Database } from "#db/open.ts";
import {
  agendaItems,
  conferenceChanges,
  conferenceSessions,
  decks,
  newsletterItems,
  sessionFeedback,
  sessionPermissions,
  sessionSpeakers,
  speakerLinks,
  stories,
  threads,
} from "#db/schema/index.ts";

const holders = [
  ["slides", decks, decks.sessionId],
  ["questions", threads, threads.sessionId],
  ["agendas", agendaItems, agendaItems.sessionId],
  ["answers", sessionFeedback, sessionFeedback.sessionId],
  ["stories", stories, stories.sessionId],
  ["permissions", sessionPermissions, sessionPermissions.sessionId],
  ["links", speakerLinks, speakerLinks.sessionId],
] as const;

/** What hangs on a session, and would lose its place with it. For those who keep conferences. */
export async function listSessionHolds(
  db: Database,
  { id, recordingId }: { id: string; recordingId: string | null },
): Promise<SessionHold[]> {
  const held: SessionHold[] = recordingId === null ? [] : ["recording"];
  for (const [hold, table, column] of holders) {
    const found = await db
      .select({ one: sql`1` })
      .from(table)
      .where(eq(column, id))
      .limit(1);
    if (found.length > 0) held.push(hold);
  }
  return held;
}

const removedWord = "session-removed ";

/** How the removal of a session is written down: its number is never given again. */
export function removedNote(number: number): string {
  return `${removedWord}${number}`;
}

/** The numbers of sessions of a conference that were removed. */
export async function listRemovedNumbers(db: Database, conferenceId: string): Promise<number[]> {
  const rows = await db
    .select({ what: conferenceChanges.what })
    .from(conferenceChanges)
    .where(and(eq(conferenceChanges.conferenceId, conferenceId), like(conferenceChanges.what, `${removedWord}%`)));
  return rows.map(({ what }) => Number(what.slice(removedWord.length)));
}

/** Removes a session on which nothing hangs. That it was there stays written down, without it. */
export async function removeSessionRow(db: Database, id: string): Promise<void> {
  await db.update(conferenceChanges).set({ sessionId: null }).where(eq(conferenceChanges.sessionId, id));
  await db.delete(sessionSpeakers).where(eq(sessionSpeakers.sessionId, id));
  await db.delete(newsletterItems).where(eq(newsletterItems.sessionId, id));
  await db.delete(conferenceSessions).where(eq(conferenceSessions.id, id));
}
