import { and, asc, eq, inArray } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { resourceFiles, resources, resourceVersions, storedFiles } from "#db/schema/index.ts";
import { visibleTo } from "./visible-to.ts";

export type Duplicate = { number: number; title: string };

/** Resources that the viewer may see and that hold the same bytes. */
export async function listSameBytes(
  db: Database,
  viewer: LibraryViewer,
  sha256s: readonly string[],
): Promise<Duplicate[]> {
  if (sha256s.length === 0) return [];
  return db
    .selectDistinct({ number: resources.number, title: resources.title })
    .from(storedFiles)
    .innerJoin(resourceFiles, eq(resourceFiles.storedId, storedFiles.id))
    .innerJoin(resourceVersions, eq(resourceVersions.id, resourceFiles.versionId))
    .innerJoin(resources, eq(resources.id, resourceVersions.resourceId))
    .where(and(inArray(storedFiles.sha256, [...sha256s]), visibleTo(db, viewer)))
    .orderBy(asc(resources.number))
    .limit(5);
}

/** Resources that the viewer may see and that lead to the same page. */
export async function listSameAddress(db: Database, viewer: LibraryViewer, urlKey: string): Promise<Duplicate[]> {
  return db
    .selectDistinct({ number: resources.number, title: resources.title })
    .from(resourceVersions)
    .innerJoin(resources, eq(resources.id, resourceVersions.resourceId))
    .where(and(eq(resourceVersions.urlKey, urlKey), visibleTo(db, viewer)))
    .orderBy(asc(resources.number))
    .limit(5);
}

/** Stored bytes that are the same and stand in a version already: the same bytes are read once. */
export async function findSameStored(db: Database, sha256: string): Promise<string | null> {
  const rows = await db
    .select({ id: storedFiles.id })
    .from(storedFiles)
    .innerJoin(resourceFiles, eq(resourceFiles.storedId, storedFiles.id))
    .where(eq(storedFiles.sha256, sha256))
    .limit(1);
  return rows[0]?.id ?? null;
}
