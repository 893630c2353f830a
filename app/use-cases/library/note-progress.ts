import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { updateDocument } from "#db/queries/library/documents.ts";

/** How far the reading of a document has come, for "12 of 40". */
export async function noteProgress(
  { db, now }: UseCaseTools,
  { documentId, done, of }: { documentId: string; done: number; of: number },
): Promise<Result<null, never>> {
  await updateDocument(db, documentId, { state: "reading", done, of, changedAt: now });
  return ok(null);
}
