import { and, eq, exists, inArray, or, sql, type SQL } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { conferencesOpenTo } from "#db/queries/conference/conferences-open-to.ts";
import { visibleTo } from "#db/queries/library/visible-to.ts";
import { conferences, conferenceSessions, resources, threads } from "#db/schema/index.ts";

/**
 * THE DOOR of threads: true for the rows of `threads` that somebody may read. Whoever may see what a thread is about may
 * read it: the resource, the conference of the session, or the space they are in. Every query of threads and posts joins it.
 */
export function threadsOpenTo(db: Database, viewer: LibraryViewer): SQL {
  const ofResource = exists(
    db
      .select({ one: sql`1` })
      .from(resources)
      .where(and(eq(resources.id, threads.resourceId), visibleTo(db, viewer))),
  );
  const ofSession = exists(
    db
      .select({ one: sql`1` })
      .from(conferenceSessions)
      .innerJoin(conferences, eq(conferences.id, conferenceSessions.conferenceId))
      .where(and(eq(conferenceSessions.id, threads.sessionId), conferencesOpenTo(viewer))),
  );
  const inSpace = viewer.spaceIds.length === 0 ? undefined : inArray(threads.spaceId, [...viewer.spaceIds]);
  return or(ofResource, ofSession, inSpace) ?? sql`0`;
}
