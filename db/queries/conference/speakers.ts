import { and, asc, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import { keepsConferences } from "#app/domain/conference/why-conference-not.ts";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import type { Database } from "#db/open.ts";
import { conferences, conferenceSessions, sessionSpeakers, speakers } from "#db/schema/index.ts";
import { conferenceDoorName, conferencesOpenTo } from "./conferences-open-to.ts";

export type SpeakerRow = typeof speakers.$inferSelect;

/** A speaker of a session. Their address is for facilitators and mails: it is "" for everybody else. */
export type SessionSpeaker = SpeakerRow & { sessionId: string; position: number };

/** The speakers of the sessions of a conference that somebody may see, session by session, in their order. */
export async function listSpeakersOfConference(
  db: Database,
  viewer: MemberViewer,
  conferenceId: string,
): Promise<SessionSpeaker[]> {
  const list = db.keep(`speakers-of-conference ${conferenceDoorName(viewer)}`, (on) =>
    speaking(on, viewer)
      .where(eq(conferenceSessions.conferenceId, sql.placeholder("conferenceId")))
      .orderBy(...inOrder)
      .prepare(),
  );
  return list.all({ conferenceId });
}

/** The speakers of one session that somebody may see, in their order. */
export async function listSpeakersOfSession(
  db: Database,
  viewer: MemberViewer,
  sessionId: string,
): Promise<SessionSpeaker[]> {
  return await speaking(db, viewer)
    .where(eq(sessionSpeakers.sessionId, sessionId))
    .orderBy(...inOrder);
}

/** Somebody who speaks at a conference that the viewer may see, or null. */
export async function findSpeakerOf(
  db: Database,
  viewer: MemberViewer,
  conferenceId: string,
  speakerId: string,
): Promise<SpeakerRow | null> {
  const [row] = await speaking(db, viewer)
    .where(and(eq(conferenceSessions.conferenceId, conferenceId), eq(speakers.id, speakerId)))
    .limit(1);
  if (row === undefined) return null;
  const { sessionId: _session, position: _position, ...speaker } = row;
  return speaker;
}

/** Speakers by id, for acts of facilitators. */
export async function listSpeakersById(db: Database, ids: readonly string[]): Promise<SpeakerRow[]> {
  return await db
    .select()
    .from(speakers)
    .where(inArray(speakers.id, [...ids]));
}

/** Everybody who was ever put down as a speaker, by name: for facilitators. */
export async function listAllSpeakers(db: Database): Promise<SpeakerRow[]> {
  return await db.select().from(speakers).orderBy(asc(speakers.name));
}

export async function insertSpeaker(db: Database, row: SpeakerRow): Promise<void> {
  await db.insert(speakers).values(row);
}

export async function updateSpeaker(db: Database, id: string, change: Partial<Omit<SpeakerRow, "id">>): Promise<void> {
  await db.update(speakers).set(change).where(eq(speakers.id, id));
}

/** Who speaks in a session, in this order; whoever spoke in it before and is not named does no more. */
export async function setSpeakersOf(db: Database, sessionId: string, speakerIds: readonly string[]): Promise<void> {
  await db.delete(sessionSpeakers).where(eq(sessionSpeakers.sessionId, sessionId));
  for (const [position, speakerId] of speakerIds.entries())
    await db.insert(sessionSpeakers).values({ sessionId, speakerId, position });
}

const inOrder = [asc(sessionSpeakers.sessionId), asc(sessionSpeakers.position)];

function speaking(db: Database, viewer: MemberViewer) {
  const email = keepsConferences(viewer) ? speakers.email : sql<string>`''`;
  return db
    .select({
      ...getTableColumns(speakers),
      email,
      sessionId: sessionSpeakers.sessionId,
      position: sessionSpeakers.position,
    })
    .from(sessionSpeakers)
    .innerJoin(speakers, eq(speakers.id, sessionSpeakers.speakerId))
    .innerJoin(conferenceSessions, eq(conferenceSessions.id, sessionSpeakers.sessionId))
    .innerJoin(conferences, and(eq(conferences.id, conferenceSessions.conferenceId), conferencesOpenTo(viewer)))
    .$dynamic();
}
