import { ok, type Result } from "#app/domain/result.ts";
import { whenMailMayGo } from "#app/domain/notification/quiet-hours.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { listMailTimes } from "#db/queries/notices/choices.ts";
import { insertDigests, markDigestMailed, type Digest, type NewDigest } from "#db/queries/notices/digests.ts";
import { ensureNoticeSettings } from "#db/queries/notices/notice-settings.ts";

/** Keeps digests and plans their mails. On the day of a digest only the quiet hours of that day count. */
export async function keepDigests(
  { db, now, newId, calendar, randomBytes }: UseCaseTools,
  { digests }: { digests: readonly NewDigest[] },
): Promise<Result<{ made: number }, never>> {
  const made = await insertDigests(db, digests);
  const times = await listMailTimes(
    db,
    made.map(({ memberId }) => memberId),
  );
  for (const { id, memberId } of made) {
    await ensureNoticeSettings(db, { memberId, now, randomBytes }); // the mail's links are signed with their key
    const runAt = whenMailMayGo(now, { ...times(memberId), quietWeekends: false }, calendar);
    await addJob(db, { id: newId(), kind: "mail-digest", uniqueKey: id, ids: { memberId, digestId: id }, runAt });
  }
  return ok({ made: made.length });
}

/** A digest went out by mail. */
export async function noteDigestMailed(
  { db, now }: Pick<UseCaseTools, "db" | "now">,
  { digest }: { digest: Digest },
): Promise<Result<null, never>> {
  await markDigestMailed(db, digest, now);
  return ok(null);
}
