import type { Role, RoleGrant } from "#app/domain/people/staff.ts";

const deskRoles: readonly Role[] = ["link-worker", "team-lead", "safeguarding-lead", "duty-coordinator"];

/** Where a member begins after signing in: the desk for whoever works with people, else administration, else their account. */
export function homeOf(roles: readonly RoleGrant[]): "/desk" | "/administration" | "/account" {
  if (roles.some((grant) => deskRoles.includes(grant.role))) return "/desk";
  return roles.some((grant) => grant.role === "administrator") ? "/administration" : "/account";
}

/** The staff pages that a member may open, for the menu above them. */
export function staffPagesOf(roles: readonly RoleGrant[]): { to: string; text: string }[] {
  const desk = roles.some((grant) => deskRoles.includes(grant.role));
  const administers = roles.some((grant) => grant.role === "administrator");
  return [
    ...(desk ? [{ to: "/desk", text: "Desk" }] : []),
    ...(administers ? [{ to: "/administration", text: "Administration" }] : []),
    { to: "/account", text: "Your account" },
  ];
}
