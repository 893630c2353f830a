import { and, eq, exists, inArray, isNull, lte, or, sql, type SQL } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { releaseConfirmations, resourceOwners, resources, resourceTags, resourceVersions } from "#db/schema/index.ts";
import { keptLooker, lookerOf, type Looker } from "./looker.ts";

const never = sql`0`;

/**
 * THE DOOR. True for the rows of `resources` that somebody may see: what is open to them, and what they keep. Every
 * query of resources, versions, files, pages and collections joins it. Its twin, in words: app/domain/library/why-not-seen.ts.
 */
export function visibleTo(db: Database, viewer: LibraryViewer): SQL {
  return visible(db, lookerOf(viewer));
}

/** What somebody reads as a reader: for lists, counts, feeds and everything that goes further. Nothing they keep unseen by others. */
export function openTo(db: Database, viewer: LibraryViewer): SQL {
  return open(db, lookerOf(viewer));
}

/** What somebody looks after: their own, and that of the spaces and places for which they are a facilitator. */
export function keptBy(db: Database, viewer: LibraryViewer): SQL {
  return kept(db, lookerOf(viewer));
}

/** What may be known of without being seen: it will be, or was, open to them. For "from when" and for tombstones. */
export function knownTo(db: Database, viewer: LibraryViewer): SQL {
  return and(forThem(lookerOf(viewer)), isReleased(db)) ?? never;
}

/** A door for a statement that is kept by name: `name` must be a part of that name, and `values` be handed in at each run. */
export type KeptDoor = { name: string; values: Readonly<Record<string, unknown>>; where: (db: Database) => SQL };

/** The same as `visibleTo`. */
export function keptVisible(viewer: LibraryViewer): KeptDoor {
  const { name, values, looker } = keptLooker(viewer);
  return { name: `visible ${name}`, values, where: (db) => visible(db, looker) };
}

/** The same as `openTo`. */
export function keptOpen(viewer: LibraryViewer): KeptDoor {
  const { name, values, looker } = keptLooker(viewer);
  return { name: `open ${name}`, values, where: (db) => open(db, looker) };
}

function visible(db: Database, looker: Looker): SQL {
  return or(open(db, looker), kept(db, looker)) ?? never;
}

function open(db: Database, looker: Looker): SQL {
  const begun = or(isNull(resources.embargoUntil), lte(resources.embargoUntil, looker.now));
  return and(forThem(looker), isReleased(db), isNull(resources.withdrawnAt), begun) ?? never;
}

function kept(db: Database, { memberId, keepsAll, keptSpaceIds, keptPlaces }: Looker): SQL {
  if (memberId === null) return never;
  if (keepsAll) return sql`1`;
  const own = exists(
    db
      .select({ one: sql`1` })
      .from(resourceOwners)
      .where(and(eq(resourceOwners.resourceId, resources.id), eq(resourceOwners.memberId, memberId))),
  );
  const inSpaces = keptSpaceIds === null ? undefined : inArray(resources.spaceId, keptSpaceIds);
  return or(own, inSpaces, keptPlaces === null ? undefined : isAbout(db, keptPlaces)) ?? never;
}

function forThem({ memberId, spaceIds }: Looker): SQL | undefined {
  if (memberId === null) return eq(resources.visibility, "public");
  const forMembers = inArray(resources.visibility, ["public", "members"]);
  if (spaceIds === null) return forMembers;
  return or(forMembers, and(eq(resources.visibility, "space"), inArray(resources.spaceId, spaceIds)));
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

function isAbout(db: Database, places: SQL): SQL {
  const rightPlace = and(eq(resourceTags.facet, "place"), inArray(resourceTags.value, places));
  return exists(
    db
      .select({ one: sql`1` })
      .from(resourceTags)
      .where(and(eq(resourceTags.resourceId, resources.id), rightPlace)),
  );
}
