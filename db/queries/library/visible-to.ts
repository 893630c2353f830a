import { and, eq, exists, inArray, isNull, lte, ne, or, sql, type SQL } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { whereMay } from "#app/domain/people/may-do.ts";
import type { Database } from "#db/open.ts";
import { releaseConfirmations, resourceOwners, resources, resourceTags, resourceVersions } from "#db/schema/index.ts";

const never = sql`0`;

/**
 * THE DOOR. True for the rows of `resources` that somebody may see: what is open to them, and what they keep. Every
 * query of resources, versions, files, pages and collections joins it. Its twin, in words: app/domain/library/why-not-seen.ts.
 */
export function visibleTo(db: Database, viewer: LibraryViewer): SQL {
  return or(openTo(db, viewer), keptBy(db, viewer)) ?? never;
}

/** What somebody reads as a reader: for lists, counts, feeds and everything that goes further. Nothing they keep unseen by others. */
export function openTo(db: Database, viewer: LibraryViewer): SQL {
  const begun = or(isNull(resources.embargoUntil), lte(resources.embargoUntil, viewer.now));
  return and(forThem(viewer), isReleased(db), isNull(resources.withdrawnAt), begun) ?? never;
}

/** What somebody looks after: their own, and that of the spaces and places for which they are a facilitator. */
export function keptBy(db: Database, viewer: LibraryViewer): SQL {
  if (viewer.memberId === null) return never;
  const reach = whereMay(viewer, "change-any");
  if (reach === "everywhere") return sql`1`;
  const own = exists(
    db
      .select({ one: sql`1` })
      .from(resourceOwners)
      .where(and(eq(resourceOwners.resourceId, resources.id), eq(resourceOwners.memberId, viewer.memberId))),
  );
  const inSpaces = reach.spaceIds.length === 0 ? undefined : inArray(resources.spaceId, [...reach.spaceIds]);
  return or(own, inSpaces, reach.places.length === 0 ? undefined : isAbout(db, reach.places)) ?? never;
}

/** What may be known of without being seen: it will be, or was, open to them. For "from when" and for tombstones. */
export function knownTo(db: Database, viewer: LibraryViewer): SQL {
  return and(forThem(viewer), isReleased(db)) ?? never;
}

function forThem({ memberId, spaceIds }: LibraryViewer): SQL | undefined {
  if (memberId === null) return eq(resources.visibility, "public");
  const inSpaces = and(eq(resources.visibility, "space"), inArray(resources.spaceId, [...spaceIds]));
  const forMembers = inArray(resources.visibility, ["public", "members"]);
  return and(ne(resources.visibility, "draft"), spaceIds.length === 0 ? forMembers : or(forMembers, inSpaces));
}

/** A version that a named member has released stands there. */
function isReleased(db: Database): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(resourceVersions)
      .innerJoin(releaseConfirmations, eq(releaseConfirmations.versionId, resourceVersions.id))
      .where(eq(resourceVersions.resourceId, resources.id)),
  );
}

function isAbout(db: Database, places: readonly string[]): SQL {
  const rightPlace = and(eq(resourceTags.facet, "place"), inArray(resourceTags.value, [...places]));
  return exists(
    db
      .select({ one: sql`1` })
      .from(resourceTags)
      .where(and(eq(resourceTags.resourceId, resources.id), rightPlace)),
  );
}
