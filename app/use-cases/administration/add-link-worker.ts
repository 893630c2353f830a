import { ok, refuse, type Result } from "#app/domain/result.ts";
import { giveRole } from "#app/use-cases/members/give-role.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findLinkWorkerRow, findTeamRow, insertLinkWorker, updateLinkWorker } from "#db/queries/administration.ts";
import { findMember } from "#db/queries/members.ts";
import { listRolesOf } from "#db/queries/staff.ts";
import { fillFreePlaces } from "#app/use-cases/desk/fill-free-places.ts";
import { noteChange } from "./note-change.ts";
import { whyWorkerNot, type WorkerDetails, type WorkerRefusal } from "./worker-details.ts";

export type AddWorkerRefusal =
  WorkerRefusal | { kind: "no-such-member" } | { kind: "no-such-team" } | { kind: "link-worker-already" };

/** Makes a member a link worker of a team: from now on people who wait there can be given to them. */
export async function addLinkWorker(
  tools: UseCaseTools,
  input: { memberId: string; teamId: string; details: WorkerDetails; by: string },
): Promise<Result<null, AddWorkerRefusal>> {
  const { db, now } = tools;
  const { memberId, teamId, details, by } = input;
  if (!(await findMember(db, memberId))?.active) return refuse({ kind: "no-such-member" });
  if ((await findTeamRow(db, teamId)) === null) return refuse({ kind: "no-such-team" });
  const refusal = whyWorkerNot(tools, details);
  if (refusal) return refusal;
  const held = await listRolesOf(db, memberId, now);
  if (held.some(({ role }) => role === "link-worker")) return refuse({ kind: "link-worker-already" });

  const before = await findLinkWorkerRow(db, memberId); // somebody who left and came back
  if (before) await updateLinkWorker(db, before, { ...details, teamId });
  else await insertLinkWorker(db, { ...details, memberId, teamId, lastAssignedAt: null, version: 1 });
  await giveRole(tools, { memberId, role: "link-worker", scope: teamId, by });
  await fillFreePlaces(tools, { teamId });
  await noteChange(tools, by, "worker-added", memberId);
  return ok(null);
}
