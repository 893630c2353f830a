import { isReadable } from "#app/domain/documents/file-types.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { ensureDocument } from "#db/queries/library/documents.ts";
import { findSameStored } from "#db/queries/library/duplicates.ts";
import { findStored, insertFile, isStoredUsed } from "#db/queries/library/versions.ts";

/** A file that has arrived, under the name it was given, with the type that its bytes and name say. */
export type GivenFile = { storedId: string; name: string; mediaType: string };

/** The first file that is not there any more, or that stands in a version already: ids from a form are anybody's words. */
export async function findGoneFile({ db }: UseCaseTools, files: readonly GivenFile[]): Promise<GivenFile | null> {
  for (const file of files) {
    if ((await findStored(db, file.storedId)) === null || (await isStoredUsed(db, file.storedId))) return file;
  }
  return null;
}

/** Puts files into a version, in order, each with the job that scans and reads it. Bytes that we have already are kept once. */
export async function attachFiles(tools: UseCaseTools, versionId: string, files: readonly GivenFile[]): Promise<void> {
  const { db, newId, now, announce } = tools;
  for (const [position, { storedId: arrived, name, mediaType }] of files.entries()) {
    const id = newId();
    const sha256 = (await findStored(db, arrived))?.sha256 ?? "";
    const storedId = (await findSameStored(db, sha256)) ?? arrived;
    const documentId = isReadable(mediaType) ? await ensureDocument(db, { id: newId(), storedId, at: now }) : null;
    await insertFile(db, {
      id,
      versionId,
      position,
      name,
      mediaType,
      storedId,
      documentId,
      publicStoredId: null,
      scan: "waiting",
    });
    await addJob(db, { id: newId(), kind: "read-document", uniqueKey: id, ids: { fileId: id }, runAt: now });
    announce({ kind: "job-added", jobKind: "read-document" });
  }
}
