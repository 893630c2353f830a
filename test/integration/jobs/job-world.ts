import { randomUUID } from "node:crypto";
import { addJob, type Job, type NewJob } from "#db/queries/jobs.ts";
import { jobs } from "#db/schema/index.ts";
import type { JobKindName } from "#app/domain/jobs/job-ids.ts";
import type { SignInWorld } from "#test/integration/sign-in/sign-in-world.ts";

/** Puts a job in, due now unless said otherwise. @returns its id. */
export async function put<Kind extends JobKindName>(
  world: SignInWorld,
  job: Pick<NewJob<Kind>, "kind" | "ids"> & Partial<NewJob<Kind>>,
): Promise<string> {
  const id = job.id ?? randomUUID();
  await world.write((db) => addJob(db, { uniqueKey: id, runAt: world.clock.now(), ...job, id }));
  return id;
}

export async function jobsOf(world: SignInWorld): Promise<Job[]> {
  return world.services.db.read.select().from(jobs);
}
