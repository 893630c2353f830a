import { and, eq, exists, inArray, isNull, or, sql, type SQL } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { whereMay } from "#app/domain/people/may-do.ts";
import type { Database } from "#db/open.ts";
import { conferencesOpenTo } from "#db/queries/conference/conferences-open-to.ts";
import { visibleTo } from "#db/queries/library/visible-to.ts";
import { conferences, conferenceSessions, resources, spaces, threads } from "#db/schema/index.ts";

/**
 * THE DOOR of threads: true for the rows of `threads` that somebody may read. Whoever may see the thing that a thread is
 * about may read it: the resource, or the conference of the session. One about no thing is read as its space says. Every
 * query of threads and posts joins it. What became part of another thread is for nobody: its address leads on.
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
  const ofSpace = and(
    isNull(threads.resourceId),
    isNull(threads.sessionId),
    exists(
      db
        .select({ one: sql`1` })
        .from(spaces)
        .where(and(eq(spaces.id, threads.spaceId), spacesReadBy(viewer))),
    ),
  );
  return and(isNull(threads.mergedInto), or(ofResource, ofSession, ofSpace)) ?? sql`0`;
}

/** True for the rows of `spaces` whose threads somebody may read: a space that is closed down is read by nobody. */
export function spacesReadBy(viewer: LibraryViewer): SQL {
  const kept = whereMay(viewer, "answer-space-requests");
  if (kept === "everywhere") return isNull(spaces.closedAt);
  const within = [...new Set([...viewer.spaceIds, ...kept.spaceIds])];
  const seenBy = viewer.memberId === null ? ["public" as const] : ["public" as const, "members" as const];
  const mayRead = or(inArray(spaces.postsSeenBy, seenBy), within.length === 0 ? undefined : inArray(spaces.id, within));
  return and(isNull(spaces.closedAt), mayRead) ?? sql`0`;
}
