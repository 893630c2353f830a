import { ok, type Result } from "#app/domain/result.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";

/**
 * Keeps whom a search showed to a member. Somebody who is looked for by name is looked at, also when nobody opens the
 * record; a list of work that comes by itself is not traced, because it would hide every real look.
 */
export async function recordFound(
  tools: UseCaseTools,
  { memberId, referralIds }: { memberId: string; referralIds: readonly string[] },
): Promise<Result<null, never>> {
  for (const referralId of referralIds) await trace(tools, { referralId, by: memberId, kind: "read", what: "found" });
  return ok(null);
}
