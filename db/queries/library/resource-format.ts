import { and, eq, exists, inArray, max, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.ts";
import { releaseConfirmations, resourceFiles, resources, resourceVersions } from "#db/schema/index.ts";

/** What kind of file or page a version gives, as people look for it: a `Format`. */
export const formatOf = sql<string>`CASE
  WHEN ${resourceVersions.url} IS NOT NULL THEN 'link'
  WHEN ${resourceFiles.mediaType} = 'application/pdf' THEN 'pdf'
  WHEN ${resourceFiles.mediaType} LIKE '%presentation%' THEN 'slides'
  WHEN ${resourceFiles.mediaType} LIKE '%spreadsheet%' OR ${resourceFiles.mediaType} = 'text/csv' THEN 'table'
  WHEN ${resourceFiles.mediaType} LIKE 'image/%' THEN 'picture'
  WHEN ${resourceFiles.mediaType} LIKE 'audio/%' THEN 'sound'
  WHEN ${resourceFiles.mediaType} LIKE 'video/%' THEN 'film'
  WHEN ${resourceFiles.mediaType} LIKE 'text/%' THEN 'text'
  ELSE 'document' END`;

/** The number of the version that readers of a resource get: the newest that was released. */
export function newestReleasedOf(db: Database, resourceId: SQLWrapper): SQL {
  const versions = alias(resourceVersions, "released");
  const newest = db
    .select({ number: max(versions.number) })
    .from(versions)
    .innerJoin(releaseConfirmations, eq(releaseConfirmations.versionId, versions.id))
    .where(eq(versions.resourceId, resourceId));
  return sql`(${newest})`;
}

/** The version that readers get: the newest that was released. */
export function currentOf(db: Database) {
  return db
    .select({ resourceId: resourceVersions.resourceId, newest: max(resourceVersions.number).as("newest") })
    .from(resourceVersions)
    .innerJoin(releaseConfirmations, eq(releaseConfirmations.versionId, resourceVersions.id))
    .groupBy(resourceVersions.resourceId)
    .as("current");
}

/** Resources of which readers get one of these formats. */
export function hasFormat(db: Database, values: readonly string[]): SQL {
  const newest = eq(resourceVersions.number, newestReleasedOf(db, resources.id));
  return exists(
    db
      .select({ one: sql`1` })
      .from(resourceVersions)
      .leftJoin(resourceFiles, eq(resourceFiles.versionId, resourceVersions.id))
      .where(and(eq(resourceVersions.resourceId, resources.id), newest, inArray(formatOf, [...values]))),
  );
}
