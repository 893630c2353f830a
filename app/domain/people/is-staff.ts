import type { Role, RoleGrant } from "#app/domain/people/staff.ts";

const withoutSecondStep: readonly Role[] = ["contributor"];

/** Whether a role needs the second step at sign-in: every one but a contributor's. */
export function needsSecondStep(role: Role): boolean {
  return !withoutSecondStep.includes(role);
}

/** Whether someone works in the network: they hold a role that needs the second step. Contributors are members like any other. */
export function isStaff(roles: readonly RoleGrant[]): boolean {
  return roles.some(({ role }) => needsSecondStep(role));
}
