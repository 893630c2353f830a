import { guestSession, idleEnd, sessionLengthOf } from "#app/domain/people/session-length.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findLiveSession, listRoles, updateSessionSeen } from "#db/queries/sessions.ts";

/** Notes that a session was used, which moves its idle end on. A session that ended meanwhile stays ended. */
export async function touchSession(
  { db, now }: UseCaseTools,
  input: { tokenHash: string },
): Promise<Result<null, never>> {
  const found = await findLiveSession(db, input.tokenHash, now);
  if (!found) return ok(null);
  const { memberId } = found.session;
  const length = memberId === null ? guestSession : sessionLengthOf(await listRoles(db, memberId, now));
  await updateSessionSeen(db, input.tokenHash, {
    lastSeenAt: now,
    idleEndsAt: idleEnd(now, length, found.session.endsAt),
  });
  return ok(null);
}
