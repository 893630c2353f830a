import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";

const afterMs = 3_000; // many changes together make one index

/**
 * Part of every act after which everyone may see something else: the small index for the browser is made again soon. One
 * job for each stretch of three seconds, whatever happened in it.
 */
export async function tellPublicChanged({ db, now, newId }: UseCaseTools): Promise<void> {
  const stretch = Math.floor(now.getTime() / afterMs) + 1;
  const runAt = new Date(stretch * afterMs);
  await addJob(db, { id: newId(), kind: "build-catalogue", uniqueKey: String(stretch), ids: {}, runAt });
}
