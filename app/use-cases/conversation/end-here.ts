import { ok, type Result } from "#app/domain/result.ts";
import { endJoin } from "#app/use-cases/conversation/end-join.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findLinkWorkerRow } from "#db/queries/administration.ts";
import { listJoinsOfMember, updateHereUntil } from "#db/queries/live.ts";

/** A link worker is not here any more, and leaves what they had joined. Safe to do twice. */
export async function endHere(tools: UseCaseTools, { memberId }: { memberId: string }): Promise<Result<null, never>> {
  const { db, announce } = tools;
  const worker = await findLinkWorkerRow(db, memberId);
  if (worker === null) return ok(null);
  if (worker.hereUntil !== null) await updateHereUntil(db, memberId, null);
  for (const join of await listJoinsOfMember(db, memberId)) await endJoin(tools, join, "left");
  if (worker.hereUntil !== null) announce({ kind: "live-changed", teamId: worker.teamId });
  return ok(null);
}
