import { ok, type Result } from "#app/domain/result.ts";
import { whenMailMayGo } from "#app/domain/notification/quiet-hours.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { listMailTimes } from "#db/queries/notices/choices.ts";
import { insertDigests, markDigestMailed, type Digest, type NewDigest } from "#db/queries/notices/digests.ts";
import { ensureNoticeSettings } from "#db/queries/notices/notice-settings.ts";

/** Keeps digests and plans their mails. On the day of a digest only the quiet hours of that day count. */
export async function keepDigests(
  tools: UseCaseTools,
  { digests }: { digests: readonly NewDigest[] },
): Promise<Result<{ made: number }, never>> {
  const { db, now, randomBytes } = tools;
  const made = await insertDigests(db, digests);
  for (const { memberId } of made) await ensureNoticeSettings(db, { memberId, now, randomBytes }); // it signs the links
  await planDigestMails(tools, made);
  return ok({ made: made.length });
}

/** Part of acts: the mails of digests go at the end of quiet hours. */
export async function planDigestMails(
  { db, now, newId, calendar }: Pick<UseCaseTools, "db" | "now" | "newId" | "calendar">,
  digests: readonly Pick<Digest, "id" | "memberId">[],
): Promise<void> {
  const times = await listMailTimes(
    db,
    digests.map(({ memberId }) => memberId),
  );
  for (const { id: digestId, memberId } of digests) {
    const runAt = whenMailMayGo(now, { ...times(memberId), quietWeekends: false }, calendar);
    const uniqueKey = `${digestId} ${now.getTime()}`;
    await addJob(db, { id: newId(), kind: "mail-digest", uniqueKey, ids: { memberId, digestId }, runAt });
  }
}

/** A digest went out by mail. */
export async function noteDigestMailed(
  { db, now }: Pick<UseCaseTools, "db" | "now">,
  { digest }: { digest: Digest },
): Promise<Result<null, never>> {
  await markDigestMailed(db, digest, now);
  return ok(null);
}
