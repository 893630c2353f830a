import type { JobKindName } from "#app/domain/jobs/job-ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findJob, updateJob, type Job } from "#db/queries/jobs.ts";
import { planNextRun } from "./plan-next-run.ts";

export type FinishJob = {
  job: Job;
  finish: ((tools: UseCaseTools) => Promise<void>) | null;
  next: { kind: JobKindName; runAt: Date } | null;
};

/** Does what the job's work came to and marks it done, in one transaction. Someone whose lease ran out changes nothing. */
export async function finishJob(tools: UseCaseTools, input: FinishJob): Promise<Result<null, { kind: "lease-lost" }>> {
  if (!(await isStillHeld(tools, input.job))) return refuse({ kind: "lease-lost" });
  await input.finish?.(tools);
  await updateJob(tools.db, input.job.id, {
    state: "done",
    leaseUntil: null,
    lastProblem: null,
    finishedAt: tools.now,
  });
  if (input.next) await planNextRun(tools, [input.next]);
  return ok(null);
}

/** The claim counts up the attempts, so that they tell this claim from a later one. */
export async function isStillHeld({ db }: Pick<UseCaseTools, "db">, job: Job): Promise<boolean> {
  const current = await findJob(db, job.id);
  return current?.state === "running" && current.attempts === job.attempts;
}
