import { whenMailMayGo } from "#app/domain/notification/quiet-hours.ts";
import { whenToMail } from "#app/domain/notification/when-to-mail.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob, updateJob } from "#db/queries/jobs.ts";
import { listMailTimes } from "#db/queries/notices/choices.ts";
import { findWaitingMail, mailJobKey } from "#db/queries/notices/mail-jobs.ts";

/** Part of acts: these members get a mail soon, with what waits for them then; one that waits already waits a little longer. */
export async function planMail(
  { db, now, newId, calendar }: Pick<UseCaseTools, "db" | "now" | "newId" | "calendar">,
  memberIds: readonly string[],
): Promise<void> {
  const times = await listMailTimes(db, memberIds);
  for (const memberId of memberIds) {
    const { pausedAt, ...quiet } = times(memberId);
    if (pausedAt !== null) continue;
    const waiting = await findWaitingMail(db, memberId);
    const since = waiting?.since ?? now;
    const runAt = whenMailMayGo(whenToMail(since, now), quiet, calendar);
    if (waiting !== null) await updateJob(db, waiting.id, { runAt });
    else
      await addJob(db, {
        id: newId(),
        kind: "mail-notices",
        uniqueKey: mailJobKey(memberId, since),
        ids: { memberId },
        runAt,
      });
  }
}
