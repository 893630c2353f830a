import { ok, type Result } from "#app/domain/result.ts";
import { retryDeadJob } from "#app/use-cases/jobs/retry-dead-job.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listMailRefused } from "#db/queries/mail-refused.ts";
import { updateNoticeSettings } from "#db/queries/notices/notice-settings.ts";

/** A member says that their address is right: what was refused is tried again, and notices are sent from now on. */
export async function tryMailAgain(tools: UseCaseTools, input: { memberId: string }): Promise<Result<null, never>> {
  const { db, now } = tools;
  await updateNoticeSettings(db, input.memberId, { pausedAt: null, pausedWhy: null, changedAt: now });
  for (const { id } of await listMailRefused(db, input.memberId)) await retryDeadJob(tools, { jobId: id });
  return ok(null);
}
