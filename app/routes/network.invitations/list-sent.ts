import { mayDo, type MemberViewer } from "#app/domain/people/may-do.ts";
import { roleNames } from "#app/domain/people/role-names.ts";
import type { Services } from "#app/services.ts";
import { listInvitations, type Invitation } from "#db/queries/invitations.ts";

export type InvitationState = "open" | "accepted" | "taken-back" | "ran-out";

/** Invitations as they are listed, the newest mail first. Who is bound to a space or a place sees their own. */
export async function listSent({ db }: Services, viewer: MemberViewer) {
  const all = mayDo(viewer, "invite");
  const rows = (await listInvitations(db.read)).filter((row) => all || row.invitation.invitedBy === viewer.memberId);
  return rows.map(({ invitation, name, mail }) => ({
    id: invitation.id,
    name,
    mail,
    as: invitation.role === null ? "Member" : roleNames[invitation.role],
    sentAt: invitation.sentAt,
    expiresAt: invitation.expiresAt,
    state: stateOf(invitation, viewer.now),
  }));
}

export type SentInvitation = Awaited<ReturnType<typeof listSent>>[number];

function stateOf({ acceptedAt, revokedAt, expiresAt }: Invitation, now: Date): InvitationState {
  if (acceptedAt !== null) return "accepted";
  if (revokedAt !== null) return "taken-back";
  return expiresAt > now ? "open" : "ran-out";
}
