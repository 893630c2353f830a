import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listChanges } from "#db/queries/library/resources.ts";
import { changeResource, type ChangeRefusal } from "./change-resource.ts";
import { findKept } from "./find-kept.ts";

export type RestoreWording = {
  viewer: LibraryViewer;
  number: number;
  /** Which line of the history said it so. */
  changeId: string;
  /** When the resource was last changed as the page shows it, in milliseconds. */
  seen: number;
  why: string;
};

/**
 * Says of a resource again what an older line of its history said. Who sees it, and whether notes may be seen, stays as it is
 * now: those are decided anew. What is replaced stays in the history too.
 */
export async function restoreWording(
  tools: UseCaseTools,
  { viewer, number, changeId, seen, why }: RestoreWording,
): Promise<Result<null, ChangeRefusal | { kind: "no-such-wording" }>> {
  const found = await findKept(tools, viewer, number);
  if (found === null) return refuse({ kind: "no-such-resource" });
  const older = (await listChanges(tools.db, found.row.id)).find(({ id }) => id === changeId)?.fields ?? null;
  if (older === null) return refuse({ kind: "no-such-wording" });
  const { visibility, spaceId, embargoUntil, notesAllowed } = found.row;
  const fields = { ...found.fields, ...older, notesAllowed };
  const release = { visibility, spaceId, embargoUntil };
  return changeResource(tools, { viewer, number, seen, fields, release, why, notesRead: false });
}
