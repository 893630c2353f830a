import type { Calendar } from "#app/domain/clock/calendar.ts";
import { hasIdsOf, type JobIds, type JobKindName } from "#app/domain/jobs/job-ids.ts";
import type { Services } from "#app/services.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { JobProblem } from "./job-problem.ts";

/** What the act that finishes the job does with the work's result. It is run once, or not at all. */
export type Finish = (tools: UseCaseTools) => Promise<void>;

export type JobKind<Kind extends JobKindName = JobKindName> = {
  kind: Kind;
  /** How often it is tried before it is given up; eight times when left out. */
  attempts?: number;
  /** How long one try may take before another may begin; two minutes when left out. */
  leaseMs?: number;
  /** One of these at a time: work that fills a processor. */
  alone?: true;
  /** Work that repeats: when it is done next. Asked when the site starts and each time one ends. */
  recurring?: { nextRun(now: Date, calendar: Calendar): Date };
  /**
   * The slow or outward part, outside any act. It may run again after a crash, so it must be safe to run twice.
   * @throws JobProblem, or anything else: the job is tried again later.
   */
  work(services: Services, job: { id: string; ids: JobIds[Kind]; attempt: number }): Promise<Finish | null>;
};

/** A kind as the runner sees it: it hands over the ids as they were kept. */
export type RunnableJob = Omit<JobKind, "work"> & {
  work(services: Services, job: { id: string; ids: Record<string, string>; attempt: number }): Promise<Finish | null>;
};

/** A kind of job whose work gets its own ids: kept ids without one of them, as older code may have left, stop it. */
export function defineJob<Kind extends JobKindName>(job: JobKind<Kind>): RunnableJob {
  return {
    ...job,
    work: async (services, { id, ids, attempt }) => {
      if (!hasIdsOf(job.kind, ids)) throw new JobProblem("ids-missing", { hopeless: true });
      return job.work(services, { id, ids, attempt });
    },
  };
}
