import { localDateOf } from "#app/domain/clock/calendar.ts";
import { holdsRole } from "#app/domain/people/holds-role.ts";
import { leadsTeam } from "#app/domain/people/may.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { noteChange } from "#app/use-cases/administration/note-change.ts";
import { noteLeaveCover } from "#app/use-cases/desk/note-leave-cover.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findLinkWorkerRow } from "#db/queries/administration.ts";
import { findMember } from "#db/queries/members.ts";
import { listRoles } from "#db/queries/sessions.ts";
import { listLeaveFrom, listRolesOf, updateLeaveCover } from "#db/queries/staff.ts";

export type LeaveCoverRefusal = { kind: "no-such-leave" } | { kind: "no-such-cover" } | { kind: "own-cover" };

/** The lead of a team says who covers a leave in it, or that nobody does any more. */
export async function setLeaveCover(
  tools: UseCaseTools,
  input: { by: string; leaveId: string; coverMemberId: string | null },
): Promise<Result<null, LeaveCoverRefusal>> {
  const { db, now, calendar } = tools;
  const { by, leaveId, coverMemberId } = input;
  const leave = (await listLeaveFrom(db, localDateOf(now, calendar))).find(({ id }) => id === leaveId);
  const worker = leave === undefined ? null : await findLinkWorkerRow(db, leave.memberId);
  const viewer = { memberId: by, grants: await listRoles(db, by, now), now };
  if (leave === undefined || leave.why !== "leave" || worker === null || !leadsTeam(viewer, worker.teamId))
    return refuse({ kind: "no-such-leave" });
  if (coverMemberId === leave.memberId) return refuse({ kind: "own-cover" });
  if (coverMemberId !== null && !(await mayCoverLeave(tools, coverMemberId))) return refuse({ kind: "no-such-cover" });
  if (coverMemberId === leave.coverMemberId) return ok(null); // pressed twice
  await updateLeaveCover(db, leaveId, coverMemberId);
  await noteLeaveCover(tools, { ...leave, coverMemberId }, { by, before: leave.coverMemberId });
  await noteChange(tools, by, "leave-cover-changed", leaveId);
  return ok(null);
}

/** Whether somebody could see the people of a colleague who is away: they work here, as a link worker or a lead. */
export async function mayCoverLeave({ db, now }: Pick<UseCaseTools, "db" | "now">, memberId: string): Promise<boolean> {
  if (!(await findMember(db, memberId))?.active) return false;
  return holdsRole(await listRolesOf(db, memberId, now), ["link-worker", "team-lead"]);
}
