import { guestSession, idleEnd } from "#app/domain/people/session-length.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findLiveSession, insertSession } from "#db/queries/sessions.ts";

/**
 * A session without a member, made only when something is begun. Called inside the act that begins it, with what
 * `prepareGuestSession` gave; a session that is open already is kept as it is.
 */
export async function beginGuestSession(
  { db, now }: UseCaseTools,
  input: { tokenHash: string; device: string },
): Promise<Result<null, never>> {
  if (await findLiveSession(db, input.tokenHash, now)) return ok(null);
  const endsAt = new Date(now.getTime() + guestSession.lastsMs);
  await insertSession(db, {
    tokenHash: input.tokenHash,
    memberId: null,
    createdAt: now,
    lastSeenAt: now,
    idleEndsAt: idleEnd(now, guestSession, endsAt),
    endsAt,
    secondStepAt: null,
    revokedAt: null,
    device: input.device,
  });
  return ok(null);
}
