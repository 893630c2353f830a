import { localDateOf } from "#app/domain/clock/calendar.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";

/**
 * Part of the act that takes a mail: its sender is told what became of it. A member hears of each of their own mails; an
 * address that is nobody's, or that wrote to somebody else's, once a day at most, whatever comes from there.
 */
export async function answerMail(
  { db, now, newId, announce, calendar }: UseCaseTools,
  { mailId, senderHash, isTheirs }: { mailId: string; senderHash: string; isTheirs: boolean },
): Promise<void> {
  const uniqueKey = isTheirs ? mailId : `${senderHash} ${localDateOf(now, calendar)}`;
  await addJob(db, { id: newId(), kind: "answer-mail", uniqueKey, ids: { mailId }, runAt: now });
  announce({ kind: "job-added", jobKind: "answer-mail" });
}
