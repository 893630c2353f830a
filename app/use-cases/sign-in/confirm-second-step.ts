import { newRecoveryCodes } from "#app/domain/people/recovery-code.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findSecondStep, insertRecoveryCodes, updateStepConfirmed } from "#db/queries/second-steps.ts";
import { updateSecondStep } from "#db/queries/sessions.ts";

export type ConfirmSecondStep = {
  memberId: string;
  tokenHash: string;
  secret: string; // the one that the code was checked against
  step: number; // the half minute that the code belongs to
};

/**
 * The first right code ties the app to the member and passes the second step of this session. Gives ten recovery codes
 * back, to be shown once: only their keyed hashes are kept.
 */
export async function confirmSecondStep(
  { db, now, randomBytes }: UseCaseTools,
  input: ConfirmSecondStep,
): Promise<Result<{ recoveryCodes: string[] }, { kind: "changed-meanwhile" }>> {
  const current = await findSecondStep(db, input.memberId);
  if (current === null || current.confirmedAt !== null || current.secret !== input.secret)
    return refuse({ kind: "changed-meanwhile" });
  await updateStepConfirmed(db, input.memberId, { at: now, step: input.step });
  await updateSecondStep(db, input.tokenHash, now);
  const recoveryCodes = newRecoveryCodes(randomBytes);
  await insertRecoveryCodes(db, input.memberId, recoveryCodes);
  return ok({ recoveryCodes });
}
