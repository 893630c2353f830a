import { leadsTeam } from "#app/domain/people/may.ts";
import type { WhyShared } from "#app/domain/referral/propose-moves.ts";
import type { TransferReason } from "#app/domain/referral/transfer-reason.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { noteChange } from "#app/use-cases/administration/note-change.ts";
import { giveToWorker, type GiveRefusal } from "#app/use-cases/desk/give-to-worker.ts";
import { tellOfHanded } from "#app/use-cases/desk/tell-of-handed.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findLinkWorkerRow, updateLinkWorker, type LinkWorkerRow } from "#db/queries/administration.ts";
import { listRoles } from "#db/queries/sessions.ts";

/** One person as they stood on the page, and to whom they go. */
export type SharedPerson = { reference: string; version: number; toId: string };

export type ShareOut = { by: string; fromId: string; why: WhyShared; people: readonly SharedPerson[] };
export type SharedOut = { moved: number; refused: { reference: string; toId: string; refusal: GiveRefusal }[] };

/**
 * The lead shares out people of one worker of their team among the others, in one act. How far the work with each has
 * come, and every clock, stays. One that changed meanwhile, or whose new holder cannot, is refused by itself. Nobody new
 * comes to whoever is leaving. The new holders hear of it in one mail each.
 */
export async function shareOut(
  tools: UseCaseTools,
  { by, fromId, why, people }: ShareOut,
): Promise<Result<SharedOut, { kind: "no-such-worker" }>> {
  const { db, now } = tools;
  const worker = await findLinkWorkerRow(db, fromId);
  const viewer = { memberId: by, grants: await listRoles(db, by, now), now };
  if (worker === null || !leadsTeam(viewer, worker.teamId)) return refuse({ kind: "no-such-worker" });
  if (why === "leaving") await takeNobodyNew(tools, worker, by);
  const shared: SharedOut = { moved: 0, refused: [] };
  const told: string[] = [];
  for (const { reference, version, toId } of people) {
    const on = { memberId: by, reference, version, workerId: toId, reason: reasons[why] };
    const given = await giveToWorker(tools, { ...on, from: fromId, keepState: true, fill: false });
    if (given.ok) told.push(toId);
    else shared.refused.push({ reference, toId, refusal: given.refusal });
  }
  await tellOfHanded(tools, { to: told, by });
  return ok({ ...shared, moved: told.length });
}

const reasons: Readonly<Record<WhyShared, TransferReason>> = { leave: "away", leaving: "away", overload: "too-much" };

async function takeNobodyNew(tools: UseCaseTools, worker: LinkWorkerRow, by: string): Promise<void> {
  if (!worker.acceptsNew) return;
  const changed = await updateLinkWorker(tools.db, worker, { acceptsNew: false });
  if (!changed) throw new Error("a link worker cannot change inside the act that read them");
  await noteChange(tools, by, "worker-changed", worker.memberId);
}
