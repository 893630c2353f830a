import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { insertMailIn, type ArrivedMail } from "#db/queries/notices/mails-in.ts";

/**
 * Keeps a mail that came in, sealed, with the job that takes it. `messageHash` is of its Message-ID, its sender and where
 * it goes, or of all of it: the same mail handed over twice is kept once. Whoever handed it over is told after this.
 */
export async function keepMail(
  { db, now, newId, announce }: UseCaseTools,
  { messageHash, ...mail }: ArrivedMail & { messageHash: string },
): Promise<Result<{ isNew: boolean }, never>> {
  const mailId = newId();
  const isNew = await insertMailIn(db, { id: mailId, messageHash, at: now }, mail);
  if (!isNew) return ok({ isNew });
  await addJob(db, { id: newId(), kind: "take-mail", uniqueKey: mailId, ids: { mailId }, runAt: now });
  announce({ kind: "job-added", jobKind: "take-mail" });
  return ok({ isNew });
}
