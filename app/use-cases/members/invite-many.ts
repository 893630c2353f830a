import { linkLastsMs } from "#app/domain/people/mailed-link.ts";
import { mayDo, type MemberViewer } from "#app/domain/people/may-do.ts";
import type { ReadAddress } from "#app/domain/people/read-addresses.ts";
import { whyInviteNot, type InvitedAs } from "#app/domain/people/why-invite-not.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { noteChange } from "#app/use-cases/administration/note-change.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { hasBeenIn, insertInvitation, revokeInvitations } from "#db/queries/invitations.ts";
import { findMemberByMail, insertMember } from "#db/queries/members.ts";

/** What became of one line of the list. */
export type InviteOutcome = "sent" | "member-already" | "access-ended" | "no-address" | "twice";

export type InviteMany = {
  addresses: readonly ReadAddress[];
  as: InvitedAs;
  viewer: MemberViewer & { memberId: string };
};

/**
 * Invites everyone in a list, and says what became of each line. Who is invited already gets a new mail with what this
 * one brings. Somebody whose access was ended is let in again by administrators alone.
 */
export async function inviteMany(
  tools: UseCaseTools,
  { addresses, as, viewer }: InviteMany,
): Promise<Result<{ typed: string; outcome: InviteOutcome }[], NonNullable<ReturnType<typeof whyInviteNot>>>> {
  const refusal = whyInviteNot(viewer, as);
  if (refusal) return refuse(refusal);
  const outcomes: { typed: string; outcome: InviteOutcome }[] = [];
  for (const { typed, mail, name, again } of addresses) {
    if (mail === null) outcomes.push({ typed, outcome: "no-address" });
    else if (again) outcomes.push({ typed, outcome: "twice" });
    else outcomes.push({ typed: mail, outcome: await inviteOne(tools, { mail, name, as, viewer }) });
  }
  tools.announce({ kind: "job-added", jobKind: "mail-invitation" });
  return ok(outcomes);
}

type One = Omit<InviteMany, "addresses"> & { mail: string; name: string };

async function inviteOne(tools: UseCaseTools, { mail, name, as, viewer }: One): Promise<InviteOutcome> {
  const { db, now, newId } = tools;
  const known = await findMemberByMail(db, mail);
  if (known?.active) return "member-already";
  const left = known !== null && (await hasBeenIn(db, known.id));
  if (left && !mayDo(viewer, "give-staff-roles")) return "access-ended";
  const memberId = known?.id ?? newId();
  if (known === null) {
    await insertMember(db, { id: memberId, name, mail, sample: false, active: false, createdAt: now });
  }
  await revokeInvitations(db, memberId, now);
  const id = newId();
  await insertInvitation(db, {
    ...as,
    id,
    memberId,
    invitedBy: viewer.memberId,
    invitedAt: now,
    sentAt: now,
    expiresAt: new Date(now.getTime() + linkLastsMs.invitation),
    acceptedAt: null,
    revokedAt: null,
  });
  await addJob(db, { id: newId(), kind: "mail-invitation", uniqueKey: id, ids: { memberId }, runAt: now });
  await noteChange(tools, viewer.memberId, "member-invited", memberId);
  return "sent";
}
