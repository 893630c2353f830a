import type { RoleGrant } from "#app/domain/people/staff.ts";

export type DeleteRefusal = { kind: "last-administrator" } | { kind: "works-at-desk" };

/**
 * Why a member may not delete their own account, or null. The network keeps an administrator, and whoever works with
 * people is taken off by an administrator first, so that nobody they hold is left without an owner.
 */
export function whyDeleteNot(
  memberId: string,
  roles: readonly RoleGrant[],
  administratorIds: readonly string[],
): DeleteRefusal | null {
  if (administratorIds.length === 1 && administratorIds[0] === memberId) return { kind: "last-administrator" };
  const atDesk = roles.some(({ role }) =>
    ["link-worker", "team-lead", "safeguarding-lead", "duty-coordinator"].includes(role),
  );
  return atDesk ? { kind: "works-at-desk" } : null;
}
