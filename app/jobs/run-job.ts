import { usualAttempts } from "#app/domain/jobs/retry-delay.ts";
import type { JobKindName } from "#app/domain/jobs/job-ids.ts";
import { errorFields } from "#app/http/error-fields.ts";
import type { Services } from "#app/services.ts";
import { claimJob } from "#app/use-cases/jobs/claim-job.ts";
import { finishJob } from "#app/use-cases/jobs/finish-job.ts";
import { putJobBack } from "#app/use-cases/jobs/put-job-back.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findDueJob, type Job } from "#db/queries/jobs.ts";
import type { RunnableJob } from "./job-kind.ts";
import { JobProblem, problemCode } from "./job-problem.ts";

const usualLeaseMs = 120_000; // longer than a mail server is waited for

/** Looks before it writes, so that an idle site writes nothing. `except`: kinds of which one is under way and no second may be. */
export async function claimNext(
  services: Services,
  kinds: ReadonlyMap<string, RunnableJob>,
  except: readonly string[] = [],
): Promise<Job | null> {
  const due = await findDueJob(services.db.read, services.clock.now(), except);
  if (due === null) return null;
  const claimed = await perform(services, claimJob, {
    leaseMs: kinds.get(due.kind)?.leaseMs ?? usualLeaseMs,
    jobId: due.id,
  });
  return claimed.ok ? claimed.value : null;
}

/** Works outside any act, then performs the result. Never throws: what goes wrong is kept with the job and logged. */
export async function runJob(services: Services, kinds: ReadonlyMap<string, RunnableJob>, job: Job): Promise<void> {
  const kind = kinds.get(job.kind) ?? null;
  const next = kind === null ? null : whatComesNext(services, kind);
  const fields = { job: job.id, kind: job.kind, attempt: job.attempts };
  try {
    if (kind === null) throw new JobProblem("no-such-kind", { hopeless: true });
    if (job.attempts > attemptsOf(kind)) throw new JobProblem("never-finished", { hopeless: true });
    const finish = await kind.work(services, { id: job.id, ids: job.ids, attempt: job.attempts });
    const finished = await perform(services, finishJob, { job, finish, next });
    services.log(finished.ok ? "job-done" : "job-lease-lost", fields);
  } catch (error) {
    services.log("job-failed", { ...fields, problem: problemCode(error), ...errorFields(error) });
    await putBack(services, job, error, { next, attempts: kind === null ? 0 : attemptsOf(kind) });
  }
}

/** The next run of work that repeats, or null for a job that is done once. */
export function whatComesNext(services: Services, kind: RunnableJob): { kind: JobKindName; runAt: Date } | null {
  if (kind.recurring === undefined) return null;
  return { kind: kind.kind, runAt: kind.recurring.nextRun(services.clock.now(), services.calendar) };
}

function attemptsOf(kind: RunnableJob): number {
  return kind.attempts ?? usualAttempts;
}

type After = { next: { kind: JobKindName; runAt: Date } | null; attempts: number };

/** If even this cannot be written, the lease brings the job back later. */
async function putBack(services: Services, job: Job, error: unknown, after: After): Promise<void> {
  const hopeless = error instanceof JobProblem && error.hopeless;
  const giveUp = hopeless || job.attempts >= after.attempts;
  try {
    await perform(services, putJobBack, { job, problem: problemCode(error), giveUp, next: after.next });
    if (giveUp) services.log("job-given-up", { job: job.id, kind: job.kind, problem: problemCode(error) });
  } catch (problem) {
    services.log("job-not-put-back", { job: job.id, kind: job.kind, ...errorFields(problem) });
  }
}
