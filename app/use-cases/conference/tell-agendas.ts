import { noticeMoment } from "#app/domain/conference/notice-moment.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { isOnAgendas } from "#db/queries/conference/agenda-items.ts";
import { addJob, findWaitingJob, updateJob } from "#db/queries/jobs.ts";

/**
 * Part of the acts that change when or where a session is, or whether it takes place: members who have it on their agenda
 * are told a while after the last such change, and of all of them at once. Each change puts it off, an hour at most.
 */
export async function tellAgendas(
  { db, now, newId, announce }: UseCaseTools,
  sessionIds: readonly string[],
): Promise<void> {
  if (sessionIds.length === 0 || !(await isOnAgendas(db, sessionIds))) return;
  const waiting = await findWaitingJob(db, "agenda-changes");
  if (waiting !== null) {
    const first = new Date(Number(waiting.uniqueKey));
    return updateJob(db, waiting.id, { runAt: noticeMoment(first, now) });
  }
  const runAt = noticeMoment(now, now);
  await addJob(db, { id: newId(), kind: "agenda-changes", uniqueKey: String(now.getTime()), ids: {}, runAt });
  announce({ kind: "job-added", jobKind: "agenda-changes" });
}
