import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { openCase, type CaseRefusal, type OnCase } from "#app/use-cases/desk/open-case.ts";
import { saveCase } from "#app/use-cases/desk/save-case.ts";

/** Somebody of the team has read it: the first-review clock stops, and so does that of an unread message. */
export async function markRead(
  tools: UseCaseTools,
  input: OnCase,
): Promise<Result<null, CaseRefusal | { kind: "not-yours-to-do" }>> {
  const opened = await openCase(tools, input);
  if (!opened.ok) return opened;
  const { referral, movers } = opened.value;
  if (movers.length === 0) return refuse({ kind: "not-yours-to-do" });
  if (referral.reviewedAt !== null && referral.newFromPersonAt === null) return ok(null);
  const read = { reviewedAt: referral.reviewedAt ?? tools.now, newFromPersonAt: null };
  await saveCase(tools, referral, read, { kind: "read", by: input.memberId });
  return ok(null);
}
