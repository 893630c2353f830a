import type { Role, RoleGrant } from "#app/domain/people/staff.ts";

export type ActingAs = { role: Role | ""; teamId: string | null };

/**
 * As what a member reads or changes a record: of several roles, the one that is nearest to the person, and its team. Link
 * worker or lead of the record's team; then whoever guards it; then one of another team (who covers). "" without a role.
 */
export function actingAs(grants: readonly RoleGrant[], recordTeamId: string | null): ActingAs {
  const find = (role: Role, scopes: (scope: string | null) => boolean) =>
    grants.find((grant) => grant.role === role && scopes(grant.scope));
  const ofTeam = (scope: string | null) => scope !== null && scope === recordTeamId;
  const anywhere = () => true;
  const grant =
    find("link-worker", ofTeam) ??
    find("team-lead", ofTeam) ??
    find("safeguarding-lead", (scope) => scope === null || ofTeam(scope)) ??
    find("duty-coordinator", anywhere) ??
    find("link-worker", anywhere) ??
    find("team-lead", anywhere) ??
    find("administrator", anywhere) ??
    grants[0];
  return grant === undefined ? { role: "", teamId: null } : { role: grant.role, teamId: grant.scope };
}
