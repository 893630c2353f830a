import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findDueJob, updateJob, type Job } from "#db/queries/jobs.ts";

/** Takes the job that is due longest, under a lease: while it holds nobody else takes the job, and after it anyone may. */
export async function claimJob(
  { db, now }: UseCaseTools,
  input: { leaseMs: number },
): Promise<Result<Job, { kind: "nothing-due" }>> {
  const due = await findDueJob(db, now);
  if (due === null) return refuse({ kind: "nothing-due" });
  const claim = {
    state: "running",
    leaseUntil: new Date(now.getTime() + input.leaseMs),
    attempts: due.attempts + 1,
  } as const;
  await updateJob(db, due.id, claim);
  return ok({ ...due, ...claim });
}
