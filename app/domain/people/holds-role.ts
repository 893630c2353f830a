import type { Role, RoleGrant } from "#app/domain/people/staff.ts";

/**
 * Whether one of the grants gives one of the roles. With a scope (a team's id) the grant must be for that team or for
 * the whole region; without one any grant of the role will do.
 */
export function holdsRole(grants: readonly RoleGrant[], role: Role | readonly Role[], scope?: string): boolean {
  const wanted: readonly string[] = typeof role === "string" ? [role] : role;
  return grants.some(
    (grant) => wanted.includes(grant.role) && (scope === undefined || grant.scope === null || grant.scope === scope),
  );
}
