import { hereForMs } from "#app/domain/conversation/live.ts";
import { isOfTeam } from "#app/domain/people/may.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findLinkWorkerRow, findTeamRow } from "#db/queries/administration.ts";
import { updateHereUntil } from "#db/queries/live.ts";
import { listRoles } from "#db/queries/sessions.ts";

export type HereRefusal = { kind: "not-a-link-worker" } | { kind: "not-live" };

/** A link worker is here for 30 minutes from now; pressed again, it holds for 30 minutes from then. */
export async function sayIAmHere(
  tools: UseCaseTools,
  { memberId }: { memberId: string },
): Promise<Result<{ until: Date }, HereRefusal>> {
  const { db, now, announce } = tools;
  const worker = await findLinkWorkerRow(db, memberId);
  const viewer = { memberId, grants: await listRoles(db, memberId, now), now };
  if (worker === null || !isOfTeam(viewer, worker.teamId)) return refuse({ kind: "not-a-link-worker" });
  if ((await findTeamRow(db, worker.teamId))?.live !== true) return refuse({ kind: "not-live" });
  const until = new Date(now.getTime() + hereForMs);
  await updateHereUntil(db, memberId, until);
  announce({ kind: "live-changed", teamId: worker.teamId });
  return ok({ until });
}
