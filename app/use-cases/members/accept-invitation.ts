import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findOpenInvitation, updateInvitation } from "#db/queries/invitations.ts";
import { updateMember } from "#db/queries/members.ts";
import { upsertSpaceMember } from "#db/queries/space-members.ts";
import { giveRole } from "./give-role.ts";

/**
 * Whoever was invited, or let in, has used their link: they are a member from now on, with the role and the space that
 * the invitation named. Refused when it was taken back or ran out.
 */
export async function acceptInvitation(
  tools: UseCaseTools,
  { memberId }: { memberId: string },
): Promise<Result<null, { kind: "no-invitation" }>> {
  const { db, now, announce } = tools;
  const invitation = await findOpenInvitation(db, memberId, now);
  if (invitation === null) return refuse({ kind: "no-invitation" });
  await updateInvitation(db, invitation.id, { acceptedAt: now });
  await updateMember(db, memberId, { active: true });
  const { role, scope, spaceId, invitedBy } = invitation;
  if (role !== null) await giveRole(tools, { memberId, role, scope, by: invitedBy });
  if (spaceId !== null) await upsertSpaceMember(db, { spaceId, memberId, state: "in", since: now });
  announce({ kind: "access-changed", memberId });
  return ok(null);
}
