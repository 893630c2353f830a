import { linkLastsMs } from "#app/domain/people/mailed-link.ts";
import { mayDo, type MemberViewer } from "#app/domain/people/may-do.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { noteChange } from "#app/use-cases/administration/note-change.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findInvitation, updateInvitation, type Invitation } from "#db/queries/invitations.ts";
import { addJob } from "#db/queries/jobs.ts";
import { removeOpenLinks } from "#db/queries/mailed-links.ts";

type Asked = { invitationId: string; viewer: MemberViewer & { memberId: string } };
type Refusal = { kind: "no-such-invitation" } | { kind: "answered-already" };

const minuteMs = 60_000;

/** Mails an invitation again, also one that has run out; its week begins anew. Pressed twice within a minute, one mail goes. */
export async function sendInvitationAgain(tools: UseCaseTools, input: Asked): Promise<Result<null, Refusal>> {
  const { db, now, newId, announce } = tools;
  const found = await openInvitation(tools, input);
  if (!found.ok) return found;
  const { id, memberId, sentAt } = found.value;
  if (now.getTime() - sentAt.getTime() < minuteMs) return ok(null);
  await updateInvitation(db, id, { sentAt: now, expiresAt: new Date(now.getTime() + linkLastsMs.invitation) });
  const uniqueKey = `${id} ${now.toISOString()}`;
  await addJob(db, { id: newId(), kind: "mail-invitation", uniqueKey, ids: { memberId }, runAt: now });
  announce({ kind: "job-added", jobKind: "mail-invitation" });
  await noteChange(tools, input.viewer.memberId, "invitation-sent-again", memberId);
  return ok(null);
}

/** Takes an invitation back: its link opens nothing from now on. */
export async function takeInvitationBack(tools: UseCaseTools, input: Asked): Promise<Result<null, Refusal>> {
  const found = await openInvitation(tools, input);
  if (!found.ok) return found;
  const { id, memberId } = found.value;
  await updateInvitation(tools.db, id, { revokedAt: tools.now });
  await removeOpenLinks(tools.db, memberId);
  await noteChange(tools, input.viewer.memberId, "invitation-taken-back", memberId);
  return ok(null);
}

/** Whoever is bound to a space or a place handles only what they sent themselves. */
async function openInvitation(
  { db }: UseCaseTools,
  { invitationId, viewer }: Asked,
): Promise<Result<Invitation, Refusal>> {
  const invitation = await findInvitation(db, invitationId);
  const theirs = invitation !== null && (invitation.invitedBy === viewer.memberId || mayDo(viewer, "invite"));
  if (invitation === null || !theirs) return refuse({ kind: "no-such-invitation" });
  const answered = invitation.acceptedAt !== null || invitation.revokedAt !== null;
  return answered ? refuse({ kind: "answered-already" }) : ok(invitation);
}
