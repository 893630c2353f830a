import { ok, type Result } from "#app/domain/result.ts";
import type { NoticeHow, NoticeKind } from "#app/domain/notification/notice-kinds.ts";
import type { QuietHours } from "#app/domain/notification/quiet-hours.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { upsertChoice } from "#db/queries/notices/choices.ts";
import { ensureNoticeSettings, updateNoticeSettings } from "#db/queries/notices/notice-settings.ts";

/** A kind that nothing is said of stays as it was. */
export type NoticeWishes = { how: Readonly<Partial<Record<NoticeKind, NoticeHow>>>; digestDay: number } & QuietHours;

/** A member chooses how they hear of each kind, when no mail may come, and on which day the weekly digest does. */
export async function saveNoticeChoices(
  { db, now, randomBytes }: UseCaseTools,
  { memberId, wishes: { how, ...settings } }: { memberId: string; wishes: NoticeWishes },
): Promise<Result<null, never>> {
  await ensureNoticeSettings(db, { memberId, now, randomBytes });
  await updateNoticeSettings(db, memberId, { ...settings, changedAt: now });
  for (const [kind, chosen] of Object.entries(how) as [NoticeKind, NoticeHow][])
    await upsertChoice(db, { memberId, kind, how: chosen, changedAt: now });
  return ok(null);
}
