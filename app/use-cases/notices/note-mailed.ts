import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { markMailed } from "#db/queries/notices/notices.ts";

/** These notices went out by mail, at once or in a digest: they are not mailed again. */
export async function noteMailed(
  { db, now }: Pick<UseCaseTools, "db" | "now">,
  { noticeIds }: { noticeIds: readonly string[] },
): Promise<Result<null, never>> {
  await markMailed(db, noticeIds, now);
  return ok(null);
}
