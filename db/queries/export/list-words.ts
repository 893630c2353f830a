import { asc, desc, eq, gt } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { resourceFiles, resources, resourceVersions, spaces, threads } from "#db/schema/index.ts";

export type ExportThread = typeof threads.$inferSelect & { space: string | null };
export type ExportResource = typeof resources.$inferSelect & { space: string | null };

/** The thread with the next number, with the name of its space; null after the last. */
export function nextThread(db: Database, after: number): ExportThread | null {
  const row = db
    .select({ thread: threads, space: spaces.name })
    .from(threads)
    .leftJoin(spaces, eq(spaces.id, threads.spaceId))
    .where(gt(threads.number, after))
    .orderBy(asc(threads.number))
    .limit(1)
    .get();
  return row === undefined ? null : { ...row.thread, space: row.space };
}

/** The resource with the next number, with the name of the space that it is for; null after the last. */
export function nextResource(db: Database, after: number): ExportResource | null {
  const row = db
    .select({ resource: resources, space: spaces.name })
    .from(resources)
    .leftJoin(spaces, eq(spaces.id, resources.spaceId))
    .where(gt(resources.number, after))
    .orderBy(asc(resources.number))
    .limit(1)
    .get();
  return row === undefined ? null : { ...row.resource, space: row.space };
}

/** The newest version of a resource: its link, and its files with the documents that were read from them. */
export function newestVersion(db: Database, resourceId: string) {
  const version = db
    .select({ id: resourceVersions.id, url: resourceVersions.url })
    .from(resourceVersions)
    .where(eq(resourceVersions.resourceId, resourceId))
    .orderBy(desc(resourceVersions.number))
    .limit(1)
    .get();
  if (version === undefined) return { url: null, files: [] };
  const files = db
    .select({ name: resourceFiles.name, documentId: resourceFiles.documentId })
    .from(resourceFiles)
    .where(eq(resourceFiles.versionId, version.id))
    .orderBy(asc(resourceFiles.position))
    .all();
  return { url: version.url, files };
}
