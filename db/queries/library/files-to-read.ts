import { eq } from "drizzle-orm";
import { isPdfOf } from "#app/domain/library/is-pdf-of.ts";
import type { Database } from "#db/open.ts";
import { documents, resourceFiles } from "#db/schema/index.ts";
import type { FileRow } from "./versions.ts";

/** A file that a job scans and reads; `twinId` are the bytes of a PDF of the same name beside it. */
export type FileToRead = FileRow & { state: "waiting" | "reading" | "read" | "refused" | null; twinId: string | null };

export async function findFileToRead(db: Database, fileId: string): Promise<FileToRead | null> {
  const rows = await db
    .select({ file: resourceFiles, state: documents.state })
    .from(resourceFiles)
    .leftJoin(documents, eq(documents.id, resourceFiles.documentId))
    .where(eq(resourceFiles.id, fileId));
  const found = rows[0];
  if (found === undefined) return null;
  const beside = await db
    .select({ name: resourceFiles.name, mediaType: resourceFiles.mediaType, storedId: resourceFiles.storedId })
    .from(resourceFiles)
    .where(eq(resourceFiles.versionId, found.file.versionId));
  const twin = beside.find((other) => isPdfOf(other, found.file));
  return { ...found.file, state: found.state, twinId: twin?.storedId ?? null };
}
