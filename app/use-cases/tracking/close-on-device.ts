import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { removeGrantsToSent } from "#db/queries/sessions.ts";

/**
 * Takes everything that was sent out of one browser's reach, for a phone or computer that others use. What is being
 * written there and not sent yet stays. Safe to do twice.
 */
export async function closeOnDevice(
  { db, announce }: UseCaseTools,
  input: { tokenHash: string },
): Promise<Result<null, never>> {
  await removeGrantsToSent(db, input.tokenHash);
  announce({ kind: "session-ended", tokenHash: input.tokenHash });
  return ok(null);
}
