import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { removeDoneJobs } from "#db/queries/jobs.ts";
import { removeExpiredLinks } from "#db/queries/mailed-links.ts";
import { removeEndedSessions } from "#db/queries/sessions.ts";

const keptDays = 30;

/** Deletes what ended a month ago and is of no use: sessions, mailed links, finished jobs. */
export async function removeEnded({ db, now }: UseCaseTools): Promise<Result<{ removed: number }, never>> {
  const before = new Date(now.getTime() - keptDays * 24 * 60 * 60_000);
  const removed = [
    await removeEndedSessions(db, before),
    await removeExpiredLinks(db, before),
    await removeDoneJobs(db, before),
  ];
  return ok({ removed: removed.reduce((sum, count) => sum + count, 0) });
}
