import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { ensureNoticeSettings, updateNoticeSettings } from "#db/queries/notices/notice-settings.ts";

/**
 * A mail to a member came back for good, or they complained of one: no more notices are mailed before they say that the
 * address is right. Once it is paused, the first reason stays.
 */
export async function pauseMail(
  { db, now, randomBytes }: UseCaseTools,
  { memberId, why }: { memberId: string; why: "bounced" | "complained" },
): Promise<Result<null, never>> {
  const { pausedAt } = await ensureNoticeSettings(db, { memberId, now, randomBytes });
  if (pausedAt === null) await updateNoticeSettings(db, memberId, { pausedAt: now, pausedWhy: why, changedAt: now });
  return ok(null);
}
