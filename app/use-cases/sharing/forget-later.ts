import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";

/** Part of acts: bytes that may not stay are removed by a job. */
export async function forgetLater({ db, now, newId, announce }: UseCaseTools, storedId: string): Promise<void> {
  await addJob(db, { id: newId(), kind: "forget-bytes", uniqueKey: newId(), ids: { storedId }, runAt: now });
  announce({ kind: "job-added", jobKind: "forget-bytes" });
}
