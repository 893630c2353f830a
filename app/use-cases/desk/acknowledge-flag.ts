import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { openCase, type CaseRefusal, type OnCase } from "#app/use-cases/desk/open-case.ts";
import { saveCase } from "#app/use-cases/desk/save-case.ts";
import { findMember } from "#db/queries/members.ts";

/** A named person has seen the flag and acts on it. The flag's clock stops; it stays urgent until contact is made. */
export async function acknowledgeFlag(
  tools: UseCaseTools,
  input: OnCase,
): Promise<Result<null, CaseRefusal | { kind: "no-flag" } | { kind: "seen-by"; name: string }>> {
  const opened = await openCase(tools, { memberId: input.memberId, reference: input.reference });
  if (!opened.ok) return opened;
  const { referral } = opened.value;
  if (referral.flaggedAt === null || referral.state === "closed") return refuse({ kind: "no-flag" });
  if (referral.acknowledgedBy === input.memberId) return ok(null);
  if (referral.acknowledgedBy !== null) {
    return refuse({
      kind: "seen-by",
      name: (await findMember(tools.db, referral.acknowledgedBy))?.name ?? "Someone else",
    });
  }
  const seen = {
    acknowledgedBy: input.memberId,
    acknowledgedAt: tools.now,
    reviewedAt: referral.reviewedAt ?? tools.now,
  };
  await saveCase(tools, referral, seen, { kind: "flag-acknowledged", by: input.memberId });
  return ok(null);
}
