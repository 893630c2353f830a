import { and, asc, eq } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { openTo } from "#db/queries/library/visible-to.ts";
import { conferences, conferenceSessions, decks, resources } from "#db/schema/index.ts";
import { conferencesOpenTo } from "./conferences-open-to.ts";

/** The decks of a conference that somebody reads as a reader, in the order of the programme: what may go further. */
export async function listOpenDecks(
  db: Database,
  viewer: LibraryViewer,
  conferenceId: string,
): Promise<{ number: number; session: number }[]> {
  return db
    .select({ number: resources.number, session: conferenceSessions.number })
    .from(decks)
    .innerJoin(resources, and(eq(resources.id, decks.resourceId), openTo(db, viewer)))
    .innerJoin(conferenceSessions, eq(conferenceSessions.id, decks.sessionId))
    .innerJoin(conferences, and(eq(conferences.id, decks.conferenceId), conferencesOpenTo(viewer)))
    .where(eq(decks.conferenceId, conferenceId))
    .orderBy(asc(conferenceSessions.day), asc(conferenceSessions.startsMinutes), asc(decks.position));
}
