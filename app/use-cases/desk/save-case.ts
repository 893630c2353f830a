import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertMove, updateReferral, type Move, type Referral } from "#db/queries/referrals.ts";

export type CaseMove = Pick<Move, "kind" | "by"> & Partial<Pick<Move, "fromValue" | "toValue" | "reason">>;

type Changes = Parameters<typeof updateReferral>[2];

/** Changes a referral that this act has read, adds the move to its history and announces it. */
export async function saveCase(
  tools: UseCaseTools,
  referral: Referral,
  changes: Changes,
  move: CaseMove,
): Promise<void> {
  const changed = await updateReferral(tools.db, referral, changes);
  if (!changed) throw new Error("a referral cannot change inside the act that read it");
  await addMove(tools, referral.id, move);
}

/** Adds a move that changes no column. */
export async function addMove(tools: UseCaseTools, referralId: string, move: CaseMove): Promise<void> {
  await insertMove(tools.db, { id: tools.newId(), referralId, at: tools.now, ...move });
  tools.announce({ kind: "referral-changed", referralId });
}
