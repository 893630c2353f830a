import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { listModerators } from "#db/queries/join-keepers.ts";

const gatherMs = 5 * 60_000;

/** Part of the acts that something waits after: facilitators get one mail in five minutes at most, at their end. */
export async function askModerators({ db, now, newId, announce }: UseCaseTools, spaceId: string | null): Promise<void> {
  const gathered = Math.floor(now.getTime() / gatherMs);
  const runAt = new Date((gathered + 1) * gatherMs);
  for (const memberId of await listModerators(db, spaceId, now)) {
    const uniqueKey = `${memberId} ${gathered}`;
    await addJob(db, { id: newId(), kind: "mail-moderation-waiting", uniqueKey, ids: { memberId }, runAt });
  }
  announce({ kind: "job-added", jobKind: "mail-moderation-waiting" });
}
