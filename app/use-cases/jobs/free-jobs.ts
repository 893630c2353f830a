import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { freeRunningJobs } from "#db/queries/jobs.ts";
import { ok, type Result } from "#app/domain/result.ts";

/** At a start nobody works on a job any more: those that a killed site left under way are due at once, not after their lease. */
export async function freeJobs({ db, now }: UseCaseTools): Promise<Result<null, never>> {
  await freeRunningJobs(db, now);
  return ok(null);
}
