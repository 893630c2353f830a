import { linkLastsMs } from "#app/domain/people/mailed-link.ts";
import { noProfileWords, usualSeenBy } from "#app/domain/people/profile.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { insertInvitation, revokeInvitations } from "#db/queries/invitations.ts";
import { updateJoinRequest, type JoinRequest } from "#db/queries/join-requests.ts";
import { findMemberByMail, insertMember, updateMember } from "#db/queries/members.ts";
import { replaceProfile } from "#db/queries/profiles.ts";

/**
 * Whoever asked to join may: they are mailed a link, and become a member when they use it, which proves the address.
 * Their profile begins with what they said, of which members see the name alone. @returns the member's id
 */
export async function letIn(tools: UseCaseTools, request: JoinRequest, by: string): Promise<string> {
  const { db, now, newId, announce } = tools;
  const known = await findMemberByMail(db, request.mail);
  const memberId = known?.id ?? newId();
  const { name, mail, workRole, organisation, place } = request;
  if (known) await updateMember(db, memberId, { name });
  else await insertMember(db, { id: memberId, name, mail, sample: false, active: false, createdAt: now });
  await replaceProfile(db, memberId, {
    words: { ...noProfileWords, workRole, organisation, place },
    seenBy: usualSeenBy,
    changedAt: now,
  });
  await revokeInvitations(db, memberId, now);
  await insertInvitation(db, {
    id: newId(),
    memberId,
    role: null,
    scope: null,
    spaceId: null,
    invitedBy: by,
    invitedAt: now,
    sentAt: now,
    expiresAt: new Date(now.getTime() + linkLastsMs.invitation),
    acceptedAt: null,
    revokedAt: null,
  });
  await updateJoinRequest(db, request.id, { memberId });
  await addJob(db, { id: newId(), kind: "mail-invitation", uniqueKey: request.id, ids: { memberId }, runAt: now });
  announce({ kind: "job-added", jobKind: "mail-invitation" });
  return memberId;
}
