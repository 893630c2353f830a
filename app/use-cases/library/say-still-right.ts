import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertChange, updateResource } from "#db/queries/library/resources.ts";
import { reviewDueOf } from "./add-resource.ts";
import { takeLinkAsMeant } from "#app/use-cases/links/take-link-as-meant.ts";
import { findKept } from "./find-kept.ts";

/** Somebody who looks after a resource has looked at it and says that it is still right. The next review is due from today, and what stands at its link now is what is meant. */
export async function sayStillRight(
  tools: UseCaseTools,
  { viewer, number }: { viewer: LibraryViewer; number: number },
): Promise<Result<null, { kind: "no-such-resource" }>> {
  const { db, now, newId } = tools;
  const found = await findKept(tools, viewer, number);
  if (found === null) return refuse({ kind: "no-such-resource" });
  const checked = { checkedAt: now, checkedBy: viewer.memberId, reviewDueOn: reviewDueOf(tools, found.row.type) };
  await updateResource(db, found.row.id, { ...checked, changedAt: now });
  const change = {
    id: newId(),
    resourceId: found.row.id,
    what: "checked",
    why: "",
    memberId: viewer.memberId,
    at: now,
  };
  await insertChange(db, change);
  await takeLinkAsMeant(tools, found.row.id);
  return ok(null);
}
