import type { JobKindName } from "#app/domain/jobs/job-ids.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob, hasOpenJob } from "#db/queries/jobs.ts";

/**
 * Makes sure that work which repeats has its next run. One that is waiting already stays as it is, so a run that was due
 * while the site was stopped is done once, at the start.
 */
export async function planNextRun(
  { db, newId }: UseCaseTools,
  runs: readonly { kind: JobKindName; runAt: Date }[],
): Promise<Result<null, never>> {
  for (const { kind, runAt } of runs) {
    if (await hasOpenJob(db, kind)) continue;
    await addJob(db, { id: newId(), kind, uniqueKey: newId(), ids: {}, runAt });
  }
  return ok(null);
}
