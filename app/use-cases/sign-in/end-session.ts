import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listLiveSessions, revokeMemberSessions, revokeSession } from "#db/queries/sessions.ts";

/** Ends the session that asks: signing out, or leaving a guest's session behind. Safe to do twice. */
export async function endSession(
  { db, now, announce }: UseCaseTools,
  input: { tokenHash: string; memberId: string | null },
): Promise<Result<null, never>> {
  await revokeSession(db, input.tokenHash, now);
  announce({ kind: "session-ended", tokenHash: input.tokenHash });
  if (input.memberId !== null) announce({ kind: "access-changed", memberId: input.memberId });
  return ok(null);
}

/** A member ends one of their own sessions. Somebody else's looks like none. */
export async function endOwnSession(
  { db, now, announce }: UseCaseTools,
  input: { memberId: string; tokenHash: string },
): Promise<Result<null, { kind: "no-such-session" }>> {
  const own = await listLiveSessions(db, input.memberId, now);
  if (!own.some((session) => session.tokenHash === input.tokenHash)) return refuse({ kind: "no-such-session" });
  await revokeSession(db, input.tokenHash, now);
  announce({ kind: "session-ended", tokenHash: input.tokenHash });
  announce({ kind: "access-changed", memberId: input.memberId });
  return ok(null);
}

/** Ends all sessions of a member, or all but the one that asks. Also what an administrator does when access ends. */
export async function endMemberSessions(
  { db, now, announce }: UseCaseTools,
  input: { memberId: string; except: string | null },
): Promise<Result<{ ended: number }, never>> {
  const ended = await revokeMemberSessions(db, input.memberId, now, input.except);
  for (const tokenHash of ended) announce({ kind: "session-ended", tokenHash });
  announce({ kind: "access-changed", memberId: input.memberId });
  return ok({ ended: ended.length });
}
