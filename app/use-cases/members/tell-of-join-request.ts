import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { listJoinKeepers } from "#db/queries/join-keepers.ts";

const quarterMs = 15 * 60_000;

/**
 * Tells by mail that somebody waits to join: the facilitators of the place and of the network, or the administrators
 * while there are none. One mail a quarter of an hour at most, at its end, so that every request is followed by one.
 */
export async function tellOfJoinRequest({ db, now, newId, announce }: UseCaseTools, place: string): Promise<void> {
  const quarter = Math.floor(now.getTime() / quarterMs);
  const runAt = new Date((quarter + 1) * quarterMs);
  for (const memberId of await listJoinKeepers(db, place, now)) {
    const uniqueKey = `${memberId} ${quarter}`;
    await addJob(db, { id: newId(), kind: "mail-join-waiting", uniqueKey, ids: { memberId }, runAt });
  }
  announce({ kind: "job-added", jobKind: "mail-join-waiting" });
}
