import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { findMember, findMemberByMail, insertMember, updateMember } from "#db/queries/members.ts";
import { noteChange } from "./note-change.ts";

export type InviteRefusal = { kind: "mail-taken"; name: string };

/**
 * Gives somebody access by a mailed invitation. Someone whose access ended before gets it again, without the roles they
 * had: those are given anew.
 */
export async function inviteMember(
  tools: UseCaseTools,
  input: { name: string; mail: string; by: string },
): Promise<Result<{ memberId: string }, InviteRefusal>> {
  const { db, now, newId } = tools;
  const mail = input.mail.trim().toLowerCase();
  const known = await findMemberByMail(db, mail);
  if (known?.active) return refuse({ kind: "mail-taken", name: known.name });
  const memberId = known?.id ?? newId();
  if (known) await updateMember(db, memberId, { name: input.name, active: true });
  else await insertMember(db, { id: memberId, name: input.name, mail, sample: false, active: true, createdAt: now });
  await addInvitation(tools, memberId);
  await noteChange(tools, input.by, "member-invited", memberId);
  return ok({ memberId });
}

/** Mails the invitation again: the link in the earlier one may have run out. */
export async function sendInvitationAgain(
  tools: UseCaseTools,
  input: { memberId: string; by: string },
): Promise<Result<null, { kind: "no-such-member" }>> {
  const member = await findMember(tools.db, input.memberId);
  if (!member?.active) return refuse({ kind: "no-such-member" });
  await addInvitation(tools, member.id);
  await noteChange(tools, input.by, "invitation-sent-again", member.id);
  return ok(null);
}

async function addInvitation({ db, now, newId, announce }: UseCaseTools, memberId: string): Promise<void> {
  const uniqueKey = `${memberId} ${now.toISOString()}`;
  await addJob(db, { id: newId(), kind: "mail-invitation", uniqueKey, ids: { memberId }, runAt: now });
  announce({ kind: "job-added", jobKind: "mail-invitation" });
}
