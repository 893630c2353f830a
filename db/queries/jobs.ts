import { and, asc, count, desc, eq, inArray, lt, lte, notInArray, or, sql } from "drizzle-orm";
import type { JobIds, JobKindName } from "#app/domain/jobs/job-ids.ts";
import type { Database } from "#db/open.ts";
import { jobs } from "#db/schema/index.ts";

export type Job = typeof jobs.$inferSelect;

/** One job to add. `uniqueKey` says what it is about: a second one with the same kind and key is not added. */
export type NewJob<Kind extends JobKindName> = {
  id: string;
  kind: Kind;
  uniqueKey: string;
  ids: JobIds[Kind];
  runAt: Date;
};

/** Adds a job in the act's own transaction. Does nothing when there is one of this kind with this key already. */
export async function addJob<Kind extends JobKindName>(db: Database, job: NewJob<Kind>): Promise<void> {
  await db
    .insert(jobs)
    .values({
      ...job,
      ids: job.ids,
      state: "waiting",
      leaseUntil: null,
      attempts: 0,
      lastProblem: null,
      finishedAt: null,
    })
    .onConflictDoNothing({ target: [jobs.kind, jobs.uniqueKey] });
}

/** The job that is due longest: waiting, or running under a lease that ran out because its runner died. */
export async function findDueJob(db: Database, now: Date, except: readonly string[] = []): Promise<Job | null> {
  const wanted = except.length === 0 ? undefined : notInArray(jobs.kind, [...except]);
  // One look for each, in the order of the index: thousands that fall due together are not sorted for every one of them.
  const due = [isWaiting(now), isLost(now)].map((state) =>
    db.select().from(jobs).where(and(state, wanted)).orderBy(asc(jobs.runAt)).limit(1).all(),
  );
  return due.flat().toSorted((a, b) => a.runAt.getTime() - b.runAt.getTime())[0] ?? null;
}

/** The same job, while it is still due. */
export async function findJobIfDue(db: Database, now: Date, id: string): Promise<Job | null> {
  return (
    (
      await db
        .select()
        .from(jobs)
        .where(and(eq(jobs.id, id), isDue(now)))
    )[0] ?? null
  );
}

function isDue(now: Date) {
  return or(isWaiting(now), isLost(now));
}

function isWaiting(now: Date) {
  return and(eq(jobs.state, "waiting"), lte(jobs.runAt, now));
}

/** Its runner died: the lease ran out. */
function isLost(now: Date) {
  return and(eq(jobs.state, "running"), lte(jobs.leaseUntil, now));
}

export async function updateJob(
  db: Database,
  id: string,
  change: Partial<Omit<Job, "id" | "kind" | "uniqueKey">>,
): Promise<void> {
  await db.update(jobs).set(change).where(eq(jobs.id, id));
}

export async function findJob(db: Database, id: string): Promise<Job | null> {
  return (await db.select().from(jobs).where(eq(jobs.id, id)))[0] ?? null;
}

/** Ends the lease of every job that is under way. For a start: the data folder lets no second site in. */
export async function freeRunningJobs(db: Database, now: Date): Promise<void> {
  await db.update(jobs).set({ leaseUntil: now }).where(eq(jobs.state, "running"));
}

/** Whether a job of this kind is still to be done. */
export async function hasOpenJob(db: Database, kind: JobKindName): Promise<boolean> {
  const rows = await db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.kind, kind), inArray(jobs.state, ["waiting", "running"])))
    .limit(1);
  return rows.length > 0;
}

/** Jobs that were given up, the newest first: for administrators. */
export async function listDeadJobs(db: Database, limit = 200): Promise<Job[]> {
  return db.select().from(jobs).where(eq(jobs.state, "dead")).orderBy(desc(jobs.finishedAt)).limit(limit);
}

export async function countDeadJobs(db: Database): Promise<number> {
  return (await db.select({ dead: count() }).from(jobs).where(eq(jobs.state, "dead")))[0]?.dead ?? 0;
}

/** How many jobs of each state there are. */
export async function countJobs(db: Database): Promise<Record<string, number>> {
  const rows = await db
    .select({ state: jobs.state, jobs: sql<number>`count(*)` })
    .from(jobs)
    .groupBy(jobs.state);
  return Object.fromEntries(rows.map((row) => [row.state, row.jobs]));
}

/** Deletes finished jobs from before a moment; those that were given up stay until somebody looks. @returns how many. */
export async function removeDoneJobs(db: Database, before: Date): Promise<number> {
  const removed = await db
    .delete(jobs)
    .where(and(eq(jobs.state, "done"), lt(jobs.finishedAt, before)))
    .returning({ id: jobs.id });
  return removed.length;
}

/** The job of a kind that was added last, or null. */
export async function findNewestJob(db: Database, kind: JobKindName): Promise<Job | null> {
  const [row] = await db
    .select()
    .from(jobs)
    .where(eq(jobs.kind, kind))
    .orderBy(desc(sql`${jobs}.rowid`))
    .limit(1);
  return row ?? null;
}

/** The first job of a kind that waits and has not begun, or null. */
export async function findWaitingJob(db: Database, kind: JobKindName): Promise<Job | null> {
  const [row] = await db
    .select()
    .from(jobs)
    .where(and(eq(jobs.kind, kind), eq(jobs.state, "waiting"), eq(jobs.attempts, 0)))
    .orderBy(asc(jobs.runAt))
    .limit(1);
  return row ?? null;
}
