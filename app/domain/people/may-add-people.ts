import type { Role } from "#app/domain/people/staff.ts";
import type { Viewer } from "#app/domain/people/may.ts";

const roles: readonly Role[] = ["link-worker", "team-lead", "duty-coordinator"];

/** Whether a member may type in somebody who rang, wrote or walked in: link workers, leads and duty coordinators. Source: decision record 0040. */
export function mayAddPeople({ memberId, grants, now }: Viewer): boolean {
  return grants.some(
    (grant) => grant.memberId === memberId && roles.includes(grant.role) && (grant.until === null || grant.until > now),
  );
}
