import { holdsRole } from "#app/domain/people/holds-role.ts";
import { leadsTeam, type Viewer } from "#app/domain/people/may.ts";

/** Whether somebody may say that a link worker is off sick today: themselves, the lead of their team, a duty coordinator. */
export function mayPutOffSick(viewer: Viewer, worker: { memberId: string; teamId: string }): boolean {
  if (worker.memberId === viewer.memberId || leadsTeam(viewer, worker.teamId)) return true;
  const inForce = viewer.grants.filter(
    ({ memberId, until }) => memberId === viewer.memberId && (until === null || until > viewer.now),
  );
  return holdsRole(inForce, "duty-coordinator");
}
