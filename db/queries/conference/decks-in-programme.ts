import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { openTo } from "#db/queries/library/visible-to.ts";
import { conferences, decks, resources } from "#db/schema/index.ts";
import { conferencesOpenTo } from "./conferences-open-to.ts";

export type ProgrammeDeck = { sessionId: string | null; number: number; title: string };

/** The decks of a conference's sessions that somebody may read as a reader, for the way to them from the programme. */
export function listDecksInProgramme(
  db: Database,
  viewer: LibraryViewer,
  conferenceId: string,
): Promise<ProgrammeDeck[]> {
  return db
    .select({ sessionId: decks.sessionId, number: resources.number, title: resources.title })
    .from(decks)
    .innerJoin(resources, and(eq(resources.id, decks.resourceId), openTo(db, viewer)))
    .innerJoin(conferences, and(eq(conferences.id, decks.conferenceId), conferencesOpenTo(viewer)))
    .where(and(eq(decks.conferenceId, conferenceId), isNotNull(decks.sessionId)))
    .orderBy(asc(decks.position), asc(resources.number));
}
