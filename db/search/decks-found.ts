import { and, asc, eq, inArray, sql, type SQL } from "drizzle-orm";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import type { Database } from "#db/open.ts";
import { conferenceDoorName, conferencesOpenTo } from "#db/queries/conference/conferences-open-to.ts";
import { conferences, conferenceSessions, decks, sessionSpeakers, speakers } from "#db/schema/index.ts";

/** Where slides were shown, and who spoke: of a session in a conference that the viewer may see. */
export type FoundDeck = {
  conferenceId: string;
  conference: string;
  session: number;
  title: string;
  speakers: string[];
};

/** What is known of resources as decks, by the resource's id. Ask only for resources that the library's door let in. */
export async function listDecksFound(
  db: Database,
  viewer: MemberViewer,
  resourceIds: readonly string[],
): Promise<Map<string, FoundDeck>> {
  const rows = db
    .keep(`decks-found ${conferenceDoorName(viewer)}`, (on) => decksIn(on, conferencesOpenTo(viewer)))
    .all({ ids: JSON.stringify(resourceIds) });
  const found = new Map<string, FoundDeck>();
  for (const { id, speaker, ...session } of rows) {
    const one = found.get(id) ?? { ...session, speakers: [] };
    if (speaker !== null) one.speakers.push(speaker);
    found.set(id, one);
  }
  return found;
}

function decksIn(db: Database, where: SQL) {
  return db
    .select({
      id: decks.resourceId,
      conferenceId: conferences.id,
      conference: conferences.name,
      session: conferenceSessions.number,
      title: conferenceSessions.title,
      speaker: speakers.name,
    })
    .from(decks)
    .innerJoin(conferenceSessions, eq(conferenceSessions.id, decks.sessionId))
    .innerJoin(conferences, and(eq(conferences.id, conferenceSessions.conferenceId), where))
    .leftJoin(sessionSpeakers, eq(sessionSpeakers.sessionId, conferenceSessions.id))
    .leftJoin(speakers, eq(speakers.id, sessionSpeakers.speakerId))
    .where(inArray(decks.resourceId, sql`(SELECT value FROM json_each(${sql.placeholder("ids")}))`))
    .orderBy(asc(sessionSpeakers.position))
    .prepare();
}
