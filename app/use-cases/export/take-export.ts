import { ok, refuse, type Result } from "#app/domain/result.ts";
import { noteChange } from "#app/use-cases/administration/note-change.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findJob } from "#db/queries/jobs.ts";
import { whoMayExport, type AskForExport, type ExportRefusal } from "./ask-for-export.ts";

type Input = Pick<AskForExport, "viewer" | "tokenHash"> & { jobId: string; act: "taken" | "removed" };

/** An administrator downloads an export that was made, or has it removed: who did it is kept before a byte of it moves. */
export async function takeExport(
  tools: UseCaseTools,
  { jobId, act, ...asking }: Input,
): Promise<Result<null, ExportRefusal | { kind: "no-such-export" }>> {
  const memberId = await whoMayExport(tools, asking);
  if (!memberId.ok) return memberId;
  const job = await findJob(tools.db, jobId);
  if (job === null || job.kind !== "export-network" || job.state !== "done") return refuse({ kind: "no-such-export" });
  await noteChange(tools, memberId.value, act === "taken" ? "export-taken" : "export-removed", jobId);
  return ok(null);
}
