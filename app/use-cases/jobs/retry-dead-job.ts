import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findJob, updateJob } from "#db/queries/jobs.ts";

/** An administrator has a job that was given up tried again, from the first try on. */
export async function retryDeadJob(
  { db, now, announce }: UseCaseTools,
  input: { jobId: string },
): Promise<Result<null, { kind: "no-such-job" }>> {
  const job = await findJob(db, input.jobId);
  if (job?.state !== "dead") return refuse({ kind: "no-such-job" });
  await updateJob(db, job.id, { state: "waiting", attempts: 0, runAt: now, finishedAt: null });
  announce({ kind: "job-added", jobKind: job.kind });
  return ok(null);
}
