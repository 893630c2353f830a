import type { RoleGrant } from "#app/domain/people/staff.ts";

/** Whether someone works in the network: every role there is today needs the second step at sign-in. */
export function isStaff(roles: readonly RoleGrant[]): boolean {
  return roles.length > 0;
}
