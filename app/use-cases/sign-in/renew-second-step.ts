import { base32 } from "#app/domain/people/base32.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertSecondStep, removeSecondStep } from "#db/queries/second-steps.ts";
import { revokeMemberSessions } from "#db/queries/sessions.ts";

/**
 * A member who has a new phone sets the app up again: the old secret and recovery codes stop at once, every session ends,
 * and the next sign-in begins with setting up. An administrator does the same for someone who lost phone and codes.
 */
export async function renewSecondStep(
  { db, now, randomBytes, announce }: UseCaseTools,
  input: { memberId: string },
): Promise<Result<null, never>> {
  await removeSecondStep(db, input.memberId);
  await insertSecondStep(db, {
    memberId: input.memberId,
    secret: base32(randomBytes(20)),
    confirmedAt: null,
    lastUsedStep: null,
  });
  for (const tokenHash of await revokeMemberSessions(db, input.memberId, now))
    announce({ kind: "session-ended", tokenHash });
  announce({ kind: "access-changed", memberId: input.memberId });
  return ok(null);
}
