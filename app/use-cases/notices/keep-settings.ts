import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { ensureNoticeSettings, type NoticeSettings } from "#db/queries/notices/notice-settings.ts";

/** A member's settings for mail, made with the usual ones and a key of their own where there are none yet. */
export async function haveNoticeSettings(
  { db, now, randomBytes }: UseCaseTools,
  { memberId }: { memberId: string },
): Promise<Result<NoticeSettings, never>> {
  return ok(await ensureNoticeSettings(db, { memberId, now, randomBytes }));
}
