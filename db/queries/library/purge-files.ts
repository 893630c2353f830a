import { eq, inArray, isNotNull, or } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import {
  documentPages,
  documents,
  pageCorrections,
  resourceFiles,
  resourceVersions,
  textChecks,
} from "#db/schema/index.ts";

/**
 * Takes the files of every version of a resource away for good, with what was read from them and put right in them. The
 * versions stay as numbers. Where the same bytes stand in another resource they are left. @returns the bytes that may go.
 */
export async function purgeFiles(db: Database, resourceId: string): Promise<string[]> {
  const ofResource = db
    .select({ id: resourceVersions.id })
    .from(resourceVersions)
    .where(eq(resourceVersions.resourceId, resourceId));
  const files = await db.select().from(resourceFiles).where(inArray(resourceFiles.versionId, ofResource));
  await db.delete(resourceFiles).where(inArray(resourceFiles.versionId, ofResource));
  await db.delete(pageCorrections).where(eq(pageCorrections.resourceId, resourceId));
  const named = files.flatMap(({ documentId }) => documentId ?? []);
  const still = db
    .select({ id: resourceFiles.documentId })
    .from(resourceFiles)
    .where(isNotNull(resourceFiles.documentId));
  const kept = new Set((await still).map(({ id }) => id));
  const gone = [...new Set(named)].filter((id) => !kept.has(id));
  const pages = await db.select().from(documentPages).where(inArray(documentPages.documentId, gone));
  await db.delete(textChecks).where(or(eq(textChecks.resourceId, resourceId), inArray(textChecks.documentId, gone)));
  await db.delete(documentPages).where(inArray(documentPages.documentId, gone));
  await db.delete(documents).where(inArray(documents.id, gone));
  const bytes = [
    ...files.flatMap(({ storedId, publicStoredId }) => [storedId, publicStoredId]),
    ...pages.flatMap(({ pictureId, thumbnailId }) => [pictureId, thumbnailId]),
  ];
  return [...new Set(bytes)].filter((id) => id !== null);
}
