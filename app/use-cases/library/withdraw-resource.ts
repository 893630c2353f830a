import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { layResource } from "#app/use-cases/search/lay-resource.ts";
import { findResourceRow, insertChange, updateResource } from "#db/queries/library/resources.ts";
import { findKept } from "./find-kept.ts";

export type WithdrawRefusal =
  | { kind: "no-such-resource" }
  | { kind: "reason-needed" }
  | { kind: "withdrawn-already" }
  | { kind: "no-such-replacement" };

/** Takes a resource away. Its address says so from then on, with the reason and what stands in its place. */
export async function withdrawResource(
  tools: UseCaseTools,
  input: { viewer: LibraryViewer; number: number; reason: string; replacedBy: number | null },
): Promise<Result<null, WithdrawRefusal>> {
  const { db, now, newId } = tools;
  const found = await findKept(tools, input.viewer, input.number);
  if (found === null) return refuse({ kind: "no-such-resource" });
  if (found.row.withdrawnAt !== null) return refuse({ kind: "withdrawn-already" });
  const reason = input.reason.trim();
  if (reason === "") return refuse({ kind: "reason-needed" });
  const { replacedBy } = input;
  if (replacedBy !== null && (replacedBy === input.number || (await findResourceRow(db, replacedBy)) === null))
    return refuse({ kind: "no-such-replacement" });
  const resourceId = found.row.id;
  await updateResource(db, resourceId, { withdrawnAt: now, withdrawnReason: reason, replacedBy, changedAt: now });
  const change = { id: newId(), resourceId, what: "withdrawn", why: reason, memberId: input.viewer.memberId, at: now };
  await insertChange(db, change);
  await layResource(tools, resourceId);
  return ok(null);
}

/** Brings a resource back that was withdrawn. */
export async function putResourceBack(
  tools: UseCaseTools,
  { viewer, number }: { viewer: LibraryViewer; number: number },
): Promise<Result<null, { kind: "no-such-resource" } | { kind: "not-withdrawn" }>> {
  const { db, now, newId } = tools;
  const found = await findKept(tools, viewer, number);
  if (found === null) return refuse({ kind: "no-such-resource" });
  if (found.row.withdrawnAt === null) return refuse({ kind: "not-withdrawn" });
  const resourceId = found.row.id;
  await updateResource(db, resourceId, { withdrawnAt: null, withdrawnReason: null, replacedBy: null, changedAt: now });
  await insertChange(db, { id: newId(), resourceId, what: "put-back", why: "", memberId: viewer.memberId, at: now });
  await layResource(tools, resourceId);
  return ok(null);
}
