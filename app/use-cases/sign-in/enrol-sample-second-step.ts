import { base32 } from "#app/domain/people/base32.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findMember } from "#db/queries/members.ts";
import { hasSecondStep, insertSecondStep } from "#db/queries/second-steps.ts";

/**
 * Gives an invented member of the demonstration an authenticator secret that is set up already; the mailbox page shows
 * its codes. Refused on a live site and for real people. Safe to do twice.
 */
export async function enrolSampleSecondStep(
  { db, now, config, randomBytes }: UseCaseTools,
  input: { memberId: string },
): Promise<Result<null, { kind: "not-a-sample" }>> {
  const member = await findMember(db, input.memberId);
  if (config.mode === "live" || !member?.sample) return refuse({ kind: "not-a-sample" });
  if (await hasSecondStep(db, member.id)) return ok(null);
  await insertSecondStep(db, {
    memberId: member.id,
    secret: base32(randomBytes(20)),
    confirmedAt: now,
    lastUsedStep: null,
  });
  return ok(null);
}
