import { allowedTypes } from "#app/domain/documents/file-types.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { addVersionRows } from "#app/use-cases/library/add-resource.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { layResource } from "#app/use-cases/search/lay-resource.ts";
import { findResourceById, insertChange, updateResource } from "#db/queries/library/resources.ts";
import { insertConfirmation, insertStored, listVersions } from "#db/queries/library/versions.ts";
import { listTaken, type Taken } from "./list-taken.ts";

export type KeepDocument = {
  sharingId: string;
  /** What was read when the document was written: it is kept only while that still holds. */
  of: string;
  stored: { id: string; bytes: number; sha256: string };
};

/**
 * Lays the document with the agreed words down as a new version, once a job has written it. What was confirmed of the
 * words is said again of fewer of them, with the name and the day of that time.
 */
export async function keepDocument(
  tools: UseCaseTools,
  { sharingId, of, stored }: KeepDocument,
): Promise<Result<null, { kind: "changed-meanwhile" }>> {
  const { db, now, newId } = tools;
  const taken = await listTaken(db, sharingId, now);
  if (taken === null || taken.of !== of) return refuse({ kind: "changed-meanwhile" });
  const { resourceId, by, at } = taken;
  const resource = await findResourceById(db, resourceId);
  if (resource === null) throw new Error("a document of no resource");
  await insertStored(db, { ...stored, createdAt: now });
  const file = { storedId: stored.id, name: nameOf(taken), mediaType: allowedTypes.docx };
  await addVersionRows(tools, { resourceId, content: { kind: "file", files: [file] }, why: "", by });
  const [newest] = await listVersions(db, resourceId);
  if (newest === undefined) throw new Error("a version that was just laid down");
  await insertConfirmation(db, { id: newId(), versionId: newest.id, memberId: by, findings: 0, at });
  await updateResource(db, resourceId, { publishedAt: resource.publishedAt ?? now, changedAt: now });
  await insertChange(db, { id: newId(), resourceId, what: "version", why: "", memberId: by, at: now });
  await layResource(tools, resourceId);
  return ok(null);
}

function nameOf({ thread }: Taken): string {
  return `discussion-${thread}.docx`;
}
