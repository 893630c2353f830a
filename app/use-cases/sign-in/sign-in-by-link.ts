import { whyLinkNot, type LinkRefusal } from "#app/domain/people/mailed-link.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { acceptInvitation } from "#app/use-cases/members/accept-invitation.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findMailedLink, removeOpenLinks, updateLinkUsed, type MailedLink } from "#db/queries/mailed-links.ts";
import { findMember } from "#db/queries/members.ts";
import { openMemberSession, type NewSession } from "./open-member-session.ts";

export type SignInByLink = NewSession & { linkHash: string };

/** `welcomed`: this link was what made them a member. */
export type SignedIn = { memberId: string; needsSecondStep: boolean; welcomed: boolean };

/**
 * Signs a member in by a mailed link: the link is used up, and every other open link of the member ends. The link of an
 * invitation proves the address, so using it makes whoever was invited or let in a member.
 */
export async function signInByLink(tools: UseCaseTools, input: SignInByLink): Promise<Result<SignedIn, LinkRefusal>> {
  const { db, now } = tools;
  const { linkHash, ...session } = input;
  const link = await findMailedLink(db, linkHash);
  const refusal = whyLinkNot(link, now);
  if (refusal) return refuse(refusal);
  const entry = link === null ? null : await entryBy(tools, link);
  if (entry === null) return refuse({ kind: "no-such-link" });

  await updateLinkUsed(db, linkHash, now);
  await removeOpenLinks(db, entry.memberId);
  const { needsSecondStep } = await openMemberSession(tools, {
    ...session,
    memberId: entry.memberId,
    bothSteps: false,
  });
  return ok({ ...entry, needsSecondStep });
}

/** Whom a link lets in, or null: somebody whose access ended, or whose invitation was taken back, has none. */
async function entryBy(tools: UseCaseTools, link: MailedLink): Promise<Omit<SignedIn, "needsSecondStep"> | null> {
  if (link.memberId === null || link.purpose === "work-address") return null;
  const member = await findMember(tools.db, link.memberId);
  if (member === null) return null;
  if (member.active) return { memberId: member.id, welcomed: false };
  const accepted = link.purpose === "invitation" && (await acceptInvitation(tools, { memberId: member.id })).ok;
  return accepted ? { memberId: member.id, welcomed: true } : null;
}
