import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listMembersToTell } from "#db/queries/conference/agenda-items.ts";
import { addJob } from "#db/queries/jobs.ts";

/** One mail for each member with something on their agenda that they were not told of. `round`: the job that looked. */
export async function addAgendaMails(
  { db, now, newId, announce }: UseCaseTools,
  { round }: { round: string },
): Promise<void> {
  for (const memberId of await listMembersToTell(db)) {
    const uniqueKey = `${round} ${memberId}`;
    await addJob(db, { id: newId(), kind: "mail-agenda-changes", uniqueKey, ids: { memberId }, runAt: now });
  }
  announce({ kind: "job-added", jobKind: "mail-agenda-changes" });
}
