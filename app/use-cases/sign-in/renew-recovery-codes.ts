import { newRecoveryCodes } from "#app/domain/people/recovery-code.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { hasSecondStep, insertRecoveryCodes } from "#db/queries/second-steps.ts";

/** Ten new recovery codes, shown once. Every older one stops working. */
export async function renewRecoveryCodes(
  { db, randomBytes }: UseCaseTools,
  input: { memberId: string },
): Promise<Result<{ recoveryCodes: string[] }, { kind: "not-set-up" }>> {
  if (!(await hasSecondStep(db, input.memberId))) return refuse({ kind: "not-set-up" });
  const recoveryCodes = newRecoveryCodes(randomBytes);
  await insertRecoveryCodes(db, input.memberId, recoveryCodes);
  return ok({ recoveryCodes });
}
