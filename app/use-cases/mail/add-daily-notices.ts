import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";

/** One mail a member and day, however often this runs. `day` is the local day. */
export async function addDailyNotices(
  { db, now, newId }: Pick<UseCaseTools, "db" | "now" | "newId">,
  input: { memberIds: readonly string[]; day: string },
): Promise<Result<null, never>> {
  for (const memberId of input.memberIds) {
    const uniqueKey = `${memberId} ${input.day}`;
    await addJob(db, {
      id: newId(),
      kind: "mail-daily-notice",
      uniqueKey,
      ids: { memberId, day: input.day },
      runAt: now,
    });
  }
  return ok(null);
}
