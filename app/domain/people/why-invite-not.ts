import { mayDo, mayDoSomewhere, type MemberViewer } from "#app/domain/people/may-do.ts";
import { readScope } from "#app/domain/people/scope.ts";
import type { Role } from "#app/domain/people/staff.ts";

/** What an invitation brings besides membership. Without a role: a plain member. */
export type InvitedAs = { role: Role | null; scope: string | null; spaceId: string | null };

/** The roles that an invitation may bring. Those of the desk are given with the details of the work. */
export const invitedRoles = ["contributor", "facilitator"] as const satisfies readonly Role[];

/**
 * Why somebody may not invite with this, or null. Nobody gives more than they hold: a facilitator of one space or place
 * gives a contributor's role there only, and only administrators make facilitators.
 */
export function whyInviteNot(
  viewer: MemberViewer,
  { role, scope, spaceId }: InvitedAs,
): { kind: "may-not-give"; what: "invitation" | "role" | "space" } | null {
  if (!mayDoSomewhere(viewer, "invite")) return { kind: "may-not-give", what: "invitation" };
  if (role !== null && !mayGive(viewer, role, scope)) return { kind: "may-not-give", what: "role" };
  if (spaceId !== null && !mayDo(viewer, "answer-space-requests", { spaceId, places: [] })) {
    return { kind: "may-not-give", what: "space" };
  }
  return null;
}

function mayGive(viewer: MemberViewer, role: Role, scope: string | null): boolean {
  const reach = readScope(scope);
  if (reach.kind === "team") return false;
  const where = {
    spaceId: reach.kind === "space" ? reach.id : null,
    places: reach.kind === "place" ? [reach.id] : [],
  };
  if (role === "contributor") return mayDo(viewer, "give-contributor", where);
  return role === "facilitator" && mayDo(viewer, "give-staff-roles", where);
}
