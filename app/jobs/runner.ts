import type { Services } from "#app/services.ts";
import { errorFields } from "#app/http/error-fields.ts";
import { planNextRun } from "#app/use-cases/jobs/plan-next-run.ts";
import { perform } from "#app/use-cases/perform.ts";
import type { RunnableJob } from "./job-kind.ts";
import { jobKinds } from "./job-kinds.ts";
import { claimNext, runJob, whatComesNext } from "./run-job.ts";

export type Runner = {
  start(): void;
  /** Takes no more jobs and waits for those under way, but not for long: their lease brings them back. */
  stop(): Promise<void>;
  /** For tests and commands: does everything that is due, one after another. @returns how many jobs were tried. */
  drain(): Promise<number>;
  /** Gives work that repeats its next run, when it has none. Part of `start`. */
  plan(): Promise<void>;
};

const atOnce = 4; // so that a slow mail server does not keep a flag waiting
const longestWaitMs = 5_000;
const stopWithinMs = 5_000;

/** Runs what the `jobs` table holds: wakes when something was committed, when a job falls due, and every few seconds. */
export function makeRunner(services: Services, kinds: readonly RunnableJob[] = jobKinds): Runner {
  const byName = new Map<string, RunnableJob>(kinds.map((kind) => [kind.kind, kind]));
  const underWay = new Set<Promise<void>>();
  const alone = new Set<string>(); // kinds of which one is under way, and no second may be
  let timer: NodeJS.Timeout | null = null;
  let stopListening: (() => void) | null = null;
  let pumping = false;
  let wanted = false;

  async function pump(): Promise<void> {
    while (wanted) {
      wanted = false;
      while (stopListening !== null && underWay.size < atOnce && (await startNext()));
    }
  }

  async function startNext(): Promise<boolean> {
    const job = await claimNext(services, byName, [...alone]);
    if (job === null) return false;
    if (byName.get(job.kind)?.alone === true) alone.add(job.kind);
    const work: Promise<void> = runJob(services, byName, job).finally(() => {
      underWay.delete(work);
      alone.delete(job.kind);
      wake();
    });
    underWay.add(work);
    return true;
  }

  function wake(): void {
    wanted = true;
    if (pumping || stopListening === null) return;
    pumping = true;
    void pump()
      .catch((error: unknown) => services.log("jobs-not-claimed", errorFields(error)))
      .finally(() => {
        pumping = false;
        waitForNext();
      });
  }

  function waitForNext(): void {
    if (stopListening === null) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(wake, longestWaitMs);
    timer.unref();
  }

  async function plan(): Promise<void> {
    const runs = kinds.map((kind) => whatComesNext(services, kind)).filter((next) => next !== null);
    await perform(services, planNextRun, runs);
  }

  return {
    plan,
    start() {
      stopListening = services.events.listen(wake);
      void plan()
        .catch((error: unknown) => services.log("jobs-not-planned", errorFields(error)))
        .finally(wake);
    },
    async stop() {
      stopListening?.();
      stopListening = null;
      if (timer !== null) clearTimeout(timer);
      const longEnough = new Promise((resolve) => setTimeout(resolve, stopWithinMs).unref());
      await Promise.race([Promise.allSettled(underWay), longEnough]);
    },
    async drain() {
      let tried = 0;
      for (let job = await claimNext(services, byName); job !== null; job = await claimNext(services, byName)) {
        await runJob(services, byName, job);
        tried += 1;
      }
      return tried;
    },
  };
}
