import { readScope } from "#app/domain/people/scope.ts";
import type { Role, RoleGrant } from "#app/domain/people/staff.ts";

/** Whoever looks at the library or the member area. Without a member it is the public. */
export type MemberViewer = { memberId: string | null; grants: readonly RoleGrant[]; now: Date };

/** What an act is about: the space it stands in, and its places (codes of councils and PCNs). */
export type Where = { spaceId: string | null; places: readonly string[] };

type Standing = "member" | Role;

const staff = ["link-worker", "team-lead", "safeguarding-lead", "duty-coordinator", "facilitator"] as const;
const keepers = ["facilitator", "administrator"] as const;

/** Who may do what in the library and the member area. "member" is everybody with an account. */
const matrix = {
  "see-members-things": ["member"],
  "see-directory": ["member"],
  "add-draft": ["member"],
  "release-own": ["contributor", ...staff],
  "see-drafts": ["facilitator"],
  "change-any": ["facilitator"],
  moderate: ["facilitator"],
  "keep-conferences": ["facilitator"],
  "answer-join-requests": keepers,
  "answer-space-requests": keepers,
  invite: keepers,
  "give-contributor": keepers,
  "end-membership": keepers,
  "see-changes": keepers,
  "see-failed-searches": keepers,
  "change-domains": ["administrator"],
  "keep-webhooks": ["administrator"],
  "export-network": ["administrator"],
  "give-staff-roles": ["administrator"],
} as const satisfies Record<string, readonly Standing[]>;

export type MemberAct = keyof typeof matrix;

export const memberActs = Object.keys(matrix) as MemberAct[];

/**
 * Whether somebody may do an act. A contributor's or facilitator's grant for one space or place counts only for what
 * stands there: pass `where`. Left out, the act is about the whole network. Source: decision record 0023.
 */
export function mayDo(viewer: MemberViewer, act: MemberAct, where: Where = { spaceId: null, places: [] }): boolean {
  if (viewer.memberId === null) return false;
  const standings: readonly Standing[] = matrix[act];
  if (standings.includes("member")) return true;
  return grantsFor(viewer, act).some((grant) => reaches(grant, where));
}

/** Whether somebody may do an act anywhere at all: for showing the way to its page. */
export function mayDoSomewhere(viewer: MemberViewer, act: MemberAct): boolean {
  return mayDo(viewer, act) || grantsFor(viewer, act).length > 0;
}

/** Where somebody may do an act: everywhere, or in these spaces and places only. */
export function whereMay(
  viewer: MemberViewer,
  act: MemberAct,
): "everywhere" | { spaceIds: readonly string[]; places: readonly string[] } {
  if (mayDo(viewer, act)) return "everywhere";
  const scopes = grantsFor(viewer, act).map(({ scope }) => readScope(scope));
  return {
    spaceIds: scopes.flatMap((scope) => (scope.kind === "space" ? [scope.id] : [])),
    places: scopes.flatMap((scope) => (scope.kind === "place" ? [scope.id] : [])),
  };
}

function grantsFor({ memberId, grants, now }: MemberViewer, act: MemberAct): RoleGrant[] {
  const standings: readonly Standing[] = matrix[act];
  return grants.filter(
    ({ role, until, memberId: holder }) =>
      holder === memberId && standings.includes(role) && (until === null || until > now),
  );
}

/** Only contributors and facilitators are bound to a space or a place; a team's id bounds the desk and nothing here. */
function reaches({ scope }: RoleGrant, where: Where): boolean {
  const held = readScope(scope);
  switch (held.kind) {
    case "network":
    case "team":
      return true;
    case "space":
      return held.id === where.spaceId;
    case "place":
      return where.places.includes(held.id);
  }
}
