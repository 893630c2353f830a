import type { Role, RoleGrant } from "#app/domain/people/staff.ts";

const teamRoles: readonly Role[] = ["link-worker", "team-lead"];

/**
 * Whether one of the grants gives one of the roles. With a scope (a team's id) the grant must be for that team, or for
 * the whole region; link workers and team leads always belong to a team, so a grant without one opens no team's place.
 * Without a scope any grant of the role will do.
 */
export function holdsRole(grants: readonly RoleGrant[], role: Role | readonly Role[], scope?: string): boolean {
  const wanted: readonly Role[] = typeof role === "string" ? [role] : role;
  return grants.some((grant) => wanted.includes(grant.role) && (scope === undefined || covers(grant, scope)));
}

function covers(grant: RoleGrant, teamId: string): boolean {
  return grant.scope === teamId || (grant.scope === null && !teamRoles.includes(grant.role));
}
