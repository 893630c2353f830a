import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";

/** A look at the whole trace now, besides the one of each hour: for a start, when somebody may have been at the files. */
export async function planTraceCheck({ db, newId, now }: UseCaseTools): Promise<Result<null, never>> {
  await addJob(db, { id: newId(), kind: "check-trace", uniqueKey: newId(), ids: {}, runAt: now });
  return ok(null);
}
