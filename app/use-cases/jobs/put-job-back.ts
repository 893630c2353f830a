import { retryDelayMs } from "#app/domain/jobs/retry-delay.ts";
import type { JobKindName } from "#app/domain/jobs/job-ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { updateJob, type Job } from "#db/queries/jobs.ts";
import { isStillHeld } from "./finish-job.ts";
import { planNextRun } from "./plan-next-run.ts";

export type PutJobBack = {
  job: Job;
  problem: string;
  giveUp: boolean;
  next: { kind: JobKindName; runAt: Date } | null;
};

/** After a failure: the job waits for its next try, or is given up and shown to administrators. */
export async function putJobBack(
  tools: UseCaseTools,
  input: PutJobBack,
): Promise<Result<null, { kind: "lease-lost" }>> {
  const { db, now } = tools;
  const { job, problem } = input;
  if (!(await isStillHeld(tools, job))) return refuse({ kind: "lease-lost" });
  if (!input.giveUp) {
    const runAt = new Date(now.getTime() + retryDelayMs(job.attempts));
    await updateJob(db, job.id, { state: "waiting", leaseUntil: null, lastProblem: problem, runAt });
    return ok(null);
  }
  await updateJob(db, job.id, { state: "dead", leaseUntil: null, lastProblem: problem, finishedAt: now });
  if (input.next) await planNextRun(tools, [input.next]);
  return ok(null);
}
