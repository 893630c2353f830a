import type { Role, RoleGrant } from "#app/domain/people/staff.ts";

const deskRoles: readonly Role[] = ["link-worker", "team-lead", "safeguarding-lead", "duty-coordinator"];

type Page = { to: string; text: string };

const holds = (roles: readonly RoleGrant[], wanted: readonly Role[]) => roles.some(({ role }) => wanted.includes(role));

/** Where a member begins after signing in: the desk for whoever works with people, then the upkeep of their role, else their account. */
export function homeOf(roles: readonly RoleGrant[]): "/desk" | "/network" | "/administration" | "/account" {
  if (holds(roles, deskRoles)) return "/desk";
  if (holds(roles, ["administrator"])) return "/administration";
  return holds(roles, ["facilitator"]) ? "/network" : "/account";
}

/** The pages of a member's own menu: those of their roles, and those of every member. `unseen` counts new notices. */
export function ownPagesOf(roles: readonly RoleGrant[], unseen = 0): Page[] {
  return [
    ...(holds(roles, deskRoles) ? [{ to: "/desk", text: "Desk" }] : []),
    ...(holds(roles, ["facilitator", "administrator"]) ? [{ to: "/network", text: "Network" }] : []),
    ...(holds(roles, ["administrator"]) ? [{ to: "/administration", text: "Administration" }] : []),
    { to: "/library", text: "Library" },
    { to: "/members", text: "Members" },
    { to: "/notices", text: noticesText(unseen) },
    { to: "/account", text: "Your account" },
  ];
}

/** The link to a member's notices says how many are new. */
export function noticesText(unseen: number): string {
  return unseen === 0 ? "Notices" : `Notices (${unseen} new)`;
}
