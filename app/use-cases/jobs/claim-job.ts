import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findDueJob, findJobIfDue, updateJob, type Job } from "#db/queries/jobs.ts";

/** Takes a job that is due (the one that is due longest, when none is named), under a lease: while it holds nobody else takes it, and after it anyone may. */
export async function claimJob(
  { db, now }: UseCaseTools,
  input: { leaseMs: number; jobId?: string },
): Promise<Result<Job, { kind: "nothing-due" }>> {
  const due = input.jobId === undefined ? await findDueJob(db, now) : await findJobIfDue(db, now, input.jobId);
  if (due === null) return refuse({ kind: "nothing-due" });
  const claim = {
    state: "running",
    leaseUntil: new Date(now.getTime() + input.leaseMs),
    attempts: due.attempts + 1,
  } as const;
  await updateJob(db, due.id, claim);
  return ok({ ...due, ...claim });
}
