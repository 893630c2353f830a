import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findLinkWorkerRow, updateLinkWorker } from "#db/queries/administration.ts";
import { findMember } from "#db/queries/members.ts";
import { fillFreePlaces } from "#app/use-cases/desk/fill-free-places.ts";
import { noteChange } from "./note-change.ts";
import { whyWorkerNot, type WorkerDetails, type WorkerRefusal } from "./worker-details.ts";

export type ChangeWorkerRefusal = WorkerRefusal | { kind: "no-such-member" } | { kind: "changed-meanwhile" };

/** Changes how a link worker works. Places that become free are given to those who wait; nobody they hold is taken away. */
export async function changeLinkWorker(
  tools: UseCaseTools,
  input: { memberId: string; version: number; details: WorkerDetails; by: string },
): Promise<Result<null, ChangeWorkerRefusal>> {
  const { db } = tools;
  const worker = await findLinkWorkerRow(db, input.memberId);
  if (worker === null || !(await findMember(db, worker.memberId))?.active) return refuse({ kind: "no-such-member" });
  const refusal = whyWorkerNot(tools, input.details);
  if (refusal) return refusal;
  const changed = await updateLinkWorker(db, { memberId: worker.memberId, version: input.version }, input.details);
  if (!changed) return refuse({ kind: "changed-meanwhile" });
  await fillFreePlaces(tools, { teamId: worker.teamId });
  await noteChange(tools, input.by, "worker-changed", worker.memberId);
  return ok(null);
}
