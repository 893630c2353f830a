import { and, eq, exists, inArray, isNull, or, sql, type SQL } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { whereMay } from "#app/domain/people/may-do.ts";
import type { Database } from "#db/open.ts";
import { conferenceDoorName, conferencesOpenTo } from "#db/queries/conference/conferences-open-to.ts";
import { keptVisible, visibleTo, type KeptDoor } from "#db/queries/library/visible-to.ts";
import { conferences, conferenceSessions, resources, spaces, threads } from "#db/schema/index.ts";

/**
 * THE DOOR of threads: true for the rows of `threads` that somebody may read. Whoever may see the thing that a thread is
 * about may read it: the resource, or the conference of the session. One about no thing is read as its space says. Every
 * query of threads and posts joins it. What became part of another thread is for nobody: its address leads on.
 */
export function threadsOpenTo(db: Database, viewer: LibraryViewer): SQL {
  const doors = { resources: visibleTo(db, viewer), spaces: spacesReadBy(viewer) };
  return open(db, { ...doors, conferences: conferencesOpenTo(viewer) });
}

/** The same for a statement that is kept. */
export function keptThreadsOpen(viewer: LibraryViewer): KeptDoor {
  const things = keptVisible(viewer);
  const places = keptSpacesRead(viewer);
  const conferencesOpen = conferencesOpenTo(viewer);
  return {
    name: `${things.name}, ${conferenceDoorName(viewer)}, ${places.name}`,
    values: { ...things.values, ...places.values },
    where: (db) => open(db, { resources: things.where(db), spaces: places.where(db), conferences: conferencesOpen }),
  };
}

/** True for the rows of `spaces` whose threads somebody may read: a space that is closed down is read by nobody. */
export function spacesReadBy(viewer: LibraryViewer): SQL {
  const { everywhere, within } = spaceReader(viewer);
  return everywhere ? isNull(spaces.closedAt) : readAs(viewer, inGiven(sql`${JSON.stringify(within)}`));
}

/** The same for a statement that is kept. */
export function keptSpacesRead(viewer: LibraryViewer): KeptDoor {
  const { everywhere, within } = spaceReader(viewer);
  if (everywhere) return { name: "every space", values: {}, where: () => isNull(spaces.closedAt) };
  const isWithin = inGiven(sql`${sql.placeholder("readSpaces")}`);
  return {
    name: viewer.memberId === null ? "public spaces" : "spaces for members",
    values: { readSpaces: JSON.stringify(within) },
    where: () => readAs(viewer, isWithin),
  };
}

function open(db: Database, doors: { resources: SQL; spaces: SQL; conferences: SQL }): SQL {
  const ofResource = exists(
    db
      .select({ one: sql`1` })
      .from(resources)
      .where(and(eq(resources.id, threads.resourceId), doors.resources)),
  );
  const ofSession = exists(
    db
      .select({ one: sql`1` })
      .from(conferenceSessions)
      .innerJoin(conferences, eq(conferences.id, conferenceSessions.conferenceId))
      .where(and(eq(conferenceSessions.id, threads.sessionId), doors.conferences)),
  );
  const ofSpace = and(
    isNull(threads.resourceId),
    isNull(threads.sessionId),
    exists(
      db
        .select({ one: sql`1` })
        .from(spaces)
        .where(and(eq(spaces.id, threads.spaceId), doors.spaces)),
    ),
  );
  return and(isNull(threads.mergedInto), or(ofResource, ofSession, ofSpace)) ?? sql`0`;
}

function spaceReader(viewer: LibraryViewer): { everywhere: boolean; within: readonly string[] } {
  const kept = whereMay(viewer, "answer-space-requests");
  if (kept === "everywhere") return { everywhere: true, within: [] };
  return { everywhere: false, within: [...new Set([...viewer.spaceIds, ...kept.spaceIds])] };
}

function readAs({ memberId }: LibraryViewer, isWithin: SQL): SQL {
  const seenBy = memberId === null ? ["public" as const] : ["public" as const, "members" as const];
  return and(isNull(spaces.closedAt), or(inArray(spaces.postsSeenBy, seenBy), isWithin)) ?? sql`0`;
}

function inGiven(ids: SQL): SQL {
  return sql`${spaces.id} IN (SELECT value FROM json_each(${ids}))`;
}
