import { holdsRole } from "#app/domain/people/holds-role.ts";
import { roleNames } from "#app/domain/people/role-names.ts";
import type { RoleGrant } from "#app/domain/people/staff.ts";

/** The roles of a member as one line: "Team lead of Sample Team, Administrator". */
export function sayRoles(roles: readonly RoleGrant[], teamName: (id: string) => string): string {
  const said = roles.map(({ role, scope }) =>
    scope === null ? roleNames[role] : `${roleNames[role]}, ${teamName(scope)}`,
  );
  return [...new Set(said)].join("; ") || "No role yet";
}

/** Active members as choices of a select, after an empty first line. */
export function memberChoices(
  staff: readonly { id: string; name: string; active: boolean; roles: readonly RoleGrant[] }[],
  first: string,
  role?: RoleGrant["role"],
): { value: string; label: string }[] {
  const fitting = staff.filter((one) => one.active && (role === undefined || holdsRole(one.roles, role)));
  return [{ value: "", label: first }, ...fitting.map(({ id, name }) => ({ value: id, label: name }))];
}
