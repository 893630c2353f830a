import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { findKept } from "#app/use-cases/library/find-kept.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertChange } from "#db/queries/library/resources.ts";
import { takeLinkAsMeant } from "./take-link-as-meant.ts";

/** Somebody who looks after a resource says that the page at its link, although it changed, is still the right one. */
export async function sayLinkIsRight(
  tools: UseCaseTools,
  { viewer, number }: { viewer: LibraryViewer; number: number },
): Promise<Result<null, { kind: "no-such-resource" }>> {
  const { db, now, newId } = tools;
  const found = await findKept(tools, viewer, number);
  if (found === null) return refuse({ kind: "no-such-resource" });
  const resourceId = found.row.id;
  await takeLinkAsMeant(tools, resourceId);
  const change = { id: newId(), resourceId, what: "link-right", why: "", memberId: viewer.memberId, at: now };
  await insertChange(db, change);
  return ok(null);
}
