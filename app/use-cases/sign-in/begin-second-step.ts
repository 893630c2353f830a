import { base32 } from "#app/domain/people/base32.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findSecondStep, insertSecondStep } from "#db/queries/second-steps.ts";

/** Makes the secret that a member sets their authenticator app up with. One that is there already stays as it is. */
export async function beginSecondStep(
  { db, randomBytes }: UseCaseTools,
  input: { memberId: string },
): Promise<Result<null, never>> {
  if (await findSecondStep(db, input.memberId)) return ok(null);
  await insertSecondStep(db, {
    memberId: input.memberId,
    secret: base32(randomBytes(20)),
    confirmedAt: null,
    lastUsedStep: null,
  });
  return ok(null);
}
