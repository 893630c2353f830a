import type { Result } from "#app/domain/result.ts";
import { removeUnsent } from "#app/use-cases/guide/remove-unsent.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { endSession } from "#app/use-cases/sign-in/end-session.ts";
import { listHeldWithoutCode } from "#db/queries/come-back-codes.ts";

/**
 * Ends this browser's session for good. What it had not sent could be reached by nobody after that, so it is removed at
 * once; what has a code to come back, and what was sent, stays. Safe to do twice.
 */
export async function leaveSite(
  tools: UseCaseTools,
  input: { tokenHash: string; memberId: string | null },
): Promise<Result<null, never>> {
  const held = await listHeldWithoutCode(tools.db, input.tokenHash, tools.now);
  for (const conversationId of held) await removeUnsent(tools, { conversationId });
  return endSession(tools, input);
}
