import { isStaff } from "#app/domain/people/is-staff.ts";
import { whyLinkNot, type LinkRefusal } from "#app/domain/people/mailed-link.ts";
import { idleEnd, memberSession } from "#app/domain/people/session-length.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findMailedLink, removeOpenLinks, updateLinkUsed } from "#db/queries/mailed-links.ts";
import { findMember } from "#db/queries/members.ts";
import { insertSession, listRoles, revokeSession } from "#db/queries/sessions.ts";
import { beginSecondStep } from "./begin-second-step.ts";

export type SignInByLink = {
  linkHash: string;
  /** Of a token made for this sign-in: it never continues the session that the browser had. */
  tokenHash: string;
  device: string;
  sessionBefore: string | null;
};

/**
 * Signs a member in by a mailed link: the link is used up, every other open link of the member ends, and the browser's
 * earlier session ends with what it could open. Staff without an authenticator app get a secret to set one up with.
 */
export async function signInByLink(
  tools: UseCaseTools,
  input: SignInByLink,
): Promise<Result<{ memberId: string; staff: boolean }, LinkRefusal>> {
  const { db, now, announce } = tools;
  const link = await findMailedLink(db, input.linkHash);
  const refusal = whyLinkNot(link, now);
  if (refusal) return refuse(refusal);
  const member = link?.memberId ? await findMember(db, link.memberId) : null;
  if (!member?.active || link?.purpose === "work-address") return refuse({ kind: "no-such-link" });

  await updateLinkUsed(db, input.linkHash, now);
  await removeOpenLinks(db, member.id);
  if (input.sessionBefore !== null) {
    await revokeSession(db, input.sessionBefore, now);
    announce({ kind: "session-ended", tokenHash: input.sessionBefore });
  }
  await insertMemberSession(tools, member.id, input);

  const staff = isStaff(await listRoles(db, member.id, now));
  if (staff) await beginSecondStep(tools, { memberId: member.id });
  return ok({ memberId: member.id, staff });
}

async function insertMemberSession({ db, now }: UseCaseTools, memberId: string, input: SignInByLink): Promise<void> {
  const endsAt = new Date(now.getTime() + memberSession.lastsMs);
  await insertSession(db, {
    tokenHash: input.tokenHash,
    memberId,
    createdAt: now,
    lastSeenAt: now,
    idleEndsAt: idleEnd(now, memberSession, endsAt),
    endsAt,
    secondStepAt: null,
    revokedAt: null,
    device: input.device,
  });
}
