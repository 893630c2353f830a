import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findSecondStep, updateRecoveryUsed, updateStepUsed } from "#db/queries/second-steps.ts";
import { updateSecondStep } from "#db/queries/sessions.ts";

export type PassSecondStep = { memberId: string; tokenHash: string; step: number };

/** Passes the second step by a code that was found right for this half minute. A code, and any older one, works once. */
export async function passSecondStep(
  { db, now }: UseCaseTools,
  input: PassSecondStep,
): Promise<Result<null, { kind: "code-used" } | { kind: "not-set-up" }>> {
  const current = await findSecondStep(db, input.memberId);
  if (current === null || current.confirmedAt === null) return refuse({ kind: "not-set-up" });
  if (current.lastUsedStep !== null && input.step <= current.lastUsedStep) return refuse({ kind: "code-used" });
  await updateStepUsed(db, input.memberId, input.step);
  await updateSecondStep(db, input.tokenHash, now);
  return ok(null);
}

/** Passes the second step by a recovery code, which is used up. */
export async function passByRecoveryCode(
  { db, now }: UseCaseTools,
  input: { memberId: string; tokenHash: string; code: string },
): Promise<Result<null, { kind: "wrong-code" }>> {
  if (!(await updateRecoveryUsed(db, input.memberId, input.code, now))) return refuse({ kind: "wrong-code" });
  await updateSecondStep(db, input.tokenHash, now);
  return ok(null);
}
