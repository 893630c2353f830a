import { eq } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { documentPages, documents } from "#db/schema/index.ts";

export type DocumentRow = typeof documents.$inferSelect;
export type PageRow = typeof documentPages.$inferSelect;

/** The document of some bytes, made when there is none yet: the same bytes are read once. @returns its id. */
export async function ensureDocument(
  db: Database,
  { id, storedId, at }: { id: string; storedId: string; at: Date },
): Promise<string> {
  const known = await findDocumentOf(db, storedId);
  if (known !== null) return known.id;
  await db.insert(documents).values({ id, storedId, state: "waiting", done: 0, changedAt: at });
  return id;
}

export async function findDocumentOf(db: Database, storedId: string): Promise<DocumentRow | null> {
  return (await db.select().from(documents).where(eq(documents.storedId, storedId)))[0] ?? null;
}

export async function updateDocument(
  db: Database,
  id: string,
  change: Partial<Omit<DocumentRow, "id" | "storedId">>,
): Promise<void> {
  await db.update(documents).set(change).where(eq(documents.id, id));
}

/** Lays down all pages of a document in place of those that were there. */
export async function replacePages(db: Database, documentId: string, pages: readonly PageRow[]): Promise<void> {
  await db.delete(documentPages).where(eq(documentPages.documentId, documentId));
  for (const page of pages) await db.insert(documentPages).values(page);
}
