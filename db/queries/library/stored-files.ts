import { and, eq, inArray, isNull, lt, notExists, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import {
  catalogues,
  documentPages,
  documents,
  postFiles,
  resourceFiles,
  storedFiles,
  stories,
} from "#db/schema/index.ts";

export async function isStoredKnown(db: Database, id: string): Promise<boolean> {
  return (await db.select({ id: storedFiles.id }).from(storedFiles).where(eq(storedFiles.id, id))).length > 0;
}

/** Bytes from before a moment that stand in no version, are no public copy, no picture of a page or a story, no file of a post and no catalogue. */
export async function listUnusedStored(db: Database, before: Date): Promise<{ id: string }[]> {
  const inFile = or(eq(resourceFiles.storedId, storedFiles.id), eq(resourceFiles.publicStoredId, storedFiles.id));
  const onPage = or(eq(documentPages.pictureId, storedFiles.id), eq(documentPages.thumbnailId, storedFiles.id));
  const one = { one: sql`1` };
  return db
    .select({ id: storedFiles.id })
    .from(storedFiles)
    .where(
      and(
        lt(storedFiles.createdAt, before),
        notExists(db.select(one).from(resourceFiles).where(inFile)),
        notExists(db.select(one).from(documentPages).where(onPage)),
        notExists(db.select(one).from(postFiles).where(eq(postFiles.storedId, storedFiles.id))),
        notExists(db.select(one).from(stories).where(eq(stories.pictureId, storedFiles.id))),
        notExists(db.select(one).from(catalogues).where(eq(catalogues.storedId, storedFiles.id))),
      ),
    )
    .limit(500);
}

/** Removes bytes' row, with a document that was made of them but that no file has any more. */
export async function removeStored(db: Database, id: string): Promise<void> {
  const left = await db
    .select({ id: documents.id })
    .from(documents)
    .leftJoin(resourceFiles, eq(resourceFiles.documentId, documents.id))
    .where(and(eq(documents.storedId, id), isNull(resourceFiles.id)));
  const ids = left.map((document) => document.id);
  await db.delete(documentPages).where(inArray(documentPages.documentId, ids));
  await db.delete(documents).where(inArray(documents.id, ids));
  await db.delete(storedFiles).where(eq(storedFiles.id, id));
}
