import type { MemberViewer } from "#app/domain/people/may-do.ts";
import { readScope } from "#app/domain/people/scope.ts";
import { whyInviteNot } from "#app/domain/people/why-invite-not.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { noteChange } from "#app/use-cases/administration/note-change.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findMember } from "#db/queries/members.ts";
import { listSpaces } from "#db/queries/space-members.ts";
import { endRole, listRolesOf } from "#db/queries/staff.ts";
import { giveRole } from "./give-role.ts";

export type ChangeContributor = {
  memberId: string;
  scope: string | null;
  gives: boolean; // false: takes it away
  viewer: MemberViewer & { memberId: string };
};

/** Gives a member the role of contributor somewhere, or takes it away. Nobody gives it where their own role does not reach. */
export async function changeContributor(
  tools: UseCaseTools,
  { memberId, scope, gives, viewer }: ChangeContributor,
): Promise<Result<null, { kind: "no-such-member" } | { kind: "may-not-give" } | { kind: "no-such-scope" }>> {
  const { db, now, announce } = tools;
  if (whyInviteNot(viewer, { role: "contributor", scope, spaceId: null })) return refuse({ kind: "may-not-give" });
  if (!(await findMember(db, memberId))?.active) return refuse({ kind: "no-such-member" });
  if (!(await isScope(tools, scope))) return refuse({ kind: "no-such-scope" });
  const held = (await listRolesOf(db, memberId, now)).some(
    (grant) => grant.role === "contributor" && grant.scope === scope,
  );
  if (held === gives) return ok(null);
  if (gives) {
    await giveRole(tools, { memberId, role: "contributor", scope, by: viewer.memberId });
  } else {
    await endRole(db, { memberId, role: "contributor", scope }, now);
    announce({ kind: "access-changed", memberId });
  }
  await noteChange(tools, viewer.memberId, "roles-changed", memberId);
  return ok(null);
}

async function isScope({ db, content }: UseCaseTools, scope: string | null): Promise<boolean> {
  const reach = readScope(scope);
  switch (reach.kind) {
    case "network":
      return true;
    case "team":
      return false;
    case "space":
      return (await listSpaces(db)).some(({ id }) => id === reach.id);
    case "place":
      return content.vocabulary.places.some(({ id }) => id === reach.id);
  }
}
