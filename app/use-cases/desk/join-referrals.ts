import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { openCase, type CaseRefusal } from "#app/use-cases/desk/open-case.ts";
import { addMove } from "#app/use-cases/desk/save-case.ts";
import { insertJoined } from "#db/queries/same-person.ts";

/**
 * Staff say by hand that two referrals are of the same person. Each keeps its own reference, words and clocks; the
 * record of each leads to the other. Both must be theirs to see. No form ever says that another one exists.
 */
export async function joinReferrals(
  tools: UseCaseTools,
  input: { memberId: string; reference: string; otherReference: string },
): Promise<Result<null, CaseRefusal | { kind: "same-referral" }>> {
  const one = await openCase(tools, { memberId: input.memberId, reference: input.reference });
  if (!one.ok) return one;
  const other = await openCase(tools, { memberId: input.memberId, reference: input.otherReference });
  if (!other.ok) return other;
  const [a, b] = [one.value.referral, other.value.referral];
  if (a.id === b.id) return refuse({ kind: "same-referral" });
  const by = input.memberId;
  await insertJoined(tools.db, { referralId: a.id, otherId: b.id, by, at: tools.now });
  await addMove(tools, a, { kind: "joined", by, toValue: b.reference });
  await addMove(tools, b, { kind: "joined", by, toValue: a.reference });
  return ok(null);
}
