import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findMailIn, updateMailIn } from "#db/queries/notices/mails-in.ts";

/** Its sender was told. What became no post is of no more use, and its words go. */
export async function noteMailAnswered(
  { db, now }: UseCaseTools,
  { mailId }: { mailId: string },
): Promise<Result<null, never>> {
  const row = await findMailIn(db, mailId);
  await updateMailIn(db, mailId, { answeredAt: now, ...(row?.state === "refused" ? { mail: null } : {}) });
  return ok(null);
}
