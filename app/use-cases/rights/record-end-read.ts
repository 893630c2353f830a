import { ok, type Result } from "#app/domain/result.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";

/** Keeps that somebody looked at the end of a record: no word of the record is on that page, only what was asked and holds. */
export async function recordEndRead(
  tools: UseCaseTools,
  { memberId, referralId }: { memberId: string; referralId: string },
): Promise<Result<null, never>> {
  await trace(tools, { referralId, by: memberId, kind: "read", what: "end-of-record" });
  return ok(null);
}
