import { domainOf, type JoinWords } from "#app/domain/people/join-request.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { askForSignInLink } from "#app/use-cases/sign-in/ask-for-sign-in-link.ts";
import { findOpenInvitation, hasBeenIn } from "#db/queries/invitations.ts";
import { isJoinDomain } from "#db/queries/join-domains.ts";
import { insertJoinRequest, isWaitingToJoin, type JoinRequest } from "#db/queries/join-requests.ts";
import { findMemberByMail, type Member } from "#db/queries/members.ts";
import { letIn } from "./let-in.ts";
import { tellOfJoinRequest } from "./tell-of-join-request.ts";

/**
 * Somebody asks to join. An address of a listed domain is let in at once; anyone else waits for a facilitator, who hears
 * by mail. A member gets a link to sign in instead, and whoever waits already waits on. Nothing that comes back tells
 * which of these it was. Somebody whose access was ended waits, whatever their domain.
 */
export async function askToJoin(
  tools: UseCaseTools,
  input: JoinWords & { returnTo: string },
): Promise<Result<null, { kind: "no-such-place" }>> {
  const { db, now, newId, content } = tools;
  if (!content.vocabulary.places.some(({ id }) => id === input.place)) return refuse({ kind: "no-such-place" });
  const mail = input.mail.trim().toLowerCase();
  const known = await findMemberByMail(db, mail);
  const expected = known !== null && (known.active || (await findOpenInvitation(db, known.id, now)) !== null);
  if (expected) return askForSignInLink(tools, { mail, to: input.returnTo });
  if (await isWaitingToJoin(db, mail)) return ok(null);

  const atOnce = (await isJoinDomain(db, domainOf(mail))) && !(await leftBefore(tools, known));
  const request: JoinRequest = {
    ...input,
    mail,
    id: newId(),
    state: atOnce ? "accepted" : "waiting",
    askedAt: now,
    decidedAt: atOnce ? now : null,
    decidedBy: null,
    reason: null,
    memberId: null,
  };
  await insertJoinRequest(db, request);
  if (atOnce) await letIn(tools, request, "site");
  else await tellOfJoinRequest(tools, request.place);
  return ok(null);
}

/** Whether somebody had access before, and has it no more. An invitation that only ran out is no such thing. */
async function leftBefore({ db }: UseCaseTools, known: Member | null): Promise<boolean> {
  return known !== null && (await hasBeenIn(db, known.id));
}
