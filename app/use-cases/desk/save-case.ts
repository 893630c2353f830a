import { endLostJoins } from "#app/use-cases/conversation/end-lost-joins.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listJoinsOf } from "#db/queries/live.ts";
import { insertMove, updateReferral, type Move, type Referral } from "#db/queries/referrals.ts";

export type CaseMove = Pick<Move, "kind" | "by"> & Partial<Pick<Move, "fromValue" | "toValue" | "reason">>;

type Changes = Parameters<typeof updateReferral>[2];

/** Changes a referral that this act has read, adds the move to its history and announces it. Whoever may not be part of it any more leaves. */
export async function saveCase(
  tools: UseCaseTools,
  referral: Pick<Referral, "id" | "conversationId" | "teamId" | "version">,
  changes: Changes,
  move: CaseMove,
): Promise<void> {
  const changed = await updateReferral(tools.db, referral, changes);
  if (!changed) throw new Error("a referral cannot change inside the act that read it");
  await addMove(tools, referral, move, changes.teamId);
  await endLostJoins(tools, await listJoinsOf(tools.db, referral.conversationId));
}

/** Adds a move that changes no column, and its trace; or with `newTeamId`, one that took it to another team. */
export async function addMove(
  tools: UseCaseTools,
  { id: referralId, teamId }: Pick<Referral, "id" | "teamId">,
  move: CaseMove,
  newTeamId: string | null = teamId,
): Promise<void> {
  const id = tools.newId();
  await insertMove(tools.db, { id, referralId, at: tools.now, ...move });
  await trace(tools, { referralId, by: move.by, kind: "change", what: move.kind, about: id });
  tools.announce({ kind: "referral-changed", referralId, teamIds: [teamId, newTeamId] });
}
