import { isConfirmedFreshly } from "#app/domain/export/is-confirmed-freshly.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { noteChange } from "#app/use-cases/administration/note-change.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob, findNewestJob } from "#db/queries/jobs.ts";
import { findSecondStepAt } from "#db/queries/sessions.ts";

/** `id` is made with the form: sent twice, it is one export. */
export type AskForExport = { viewer: LibraryViewer; tokenHash: string | null; id: string };

export type ExportRefusal = { kind: "not-yours" } | { kind: "not-fresh" };

/** An administrator has everything of the network put into one file. @returns once a job makes it, or is making one already */
export async function askForExport(
  tools: UseCaseTools,
  { viewer, tokenHash, id }: AskForExport,
): Promise<Result<null, ExportRefusal>> {
  const { db, now, newId, announce } = tools;
  const memberId = await whoMayExport(tools, { viewer, tokenHash });
  if (!memberId.ok) return memberId;
  const newest = await findNewestJob(db, "export-network");
  if (newest !== null && (newest.uniqueKey === id || isUnderWay(newest))) return ok(null);
  const job = newId();
  await addJob(db, { id: job, kind: "export-network", uniqueKey: id, ids: { memberId: memberId.value }, runAt: now });
  await noteChange(tools, memberId.value, "export-asked", job);
  announce({ kind: "job-added", jobKind: "export-network" });
  return ok(null);
}

export function isUnderWay({ state }: { state: string }): boolean {
  return state === "waiting" || state === "running";
}

/** Part of every act on an export: an administrator who showed within ten minutes that it is them. */
export async function whoMayExport(
  { db, now }: Pick<UseCaseTools, "db" | "now">,
  { viewer, tokenHash }: Pick<AskForExport, "viewer" | "tokenHash">,
): Promise<Result<string, ExportRefusal>> {
  if (viewer.memberId === null || tokenHash === null || !mayDo({ ...viewer, now }, "export-network"))
    return refuse({ kind: "not-yours" });
  if (!isConfirmedFreshly(await findSecondStepAt(db, tokenHash), now)) return refuse({ kind: "not-fresh" });
  return ok(viewer.memberId);
}
