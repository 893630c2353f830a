import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findOpenInvitation } from "#db/queries/invitations.ts";
import { addJob } from "#db/queries/jobs.ts";
import { countOpenLinksSince, findLastLinkUse } from "#db/queries/mailed-links.ts";
import { findMemberByMail } from "#db/queries/members.ts";

const hourMs = 3_600_000;
const fewUnused = 5;

/**
 * Mails a sign-in link when the address is known, and says the same when it is not: nobody learns here who is a member.
 * At most one mail a minute for one member, however often it is asked for; once its link was used, another may come.
 * After five in an hour that nobody used, one every ten minutes: somebody may be filling a mailbox. The last link still
 * works then, so nobody is kept out by it. Whoever was invited and has not joined yet gets the invitation again.
 * `to` is the page that they came from, on our own site.
 */
export async function askForSignInLink(
  { db, now, newId, announce }: UseCaseTools,
  input: { mail: string; to?: string },
): Promise<Result<null, never>> {
  const member = await findMemberByMail(db, input.mail);
  if (member === null) return ok(null);
  const invited = member.active ? null : await findOpenInvitation(db, member.id, now);
  if (!member.active && invited === null) return ok(null);
  const many = (await countOpenLinksSince(db, member.id, new Date(now.getTime() - hourMs))) >= fewUnused;
  const minutes = many ? 10 : 1;
  const turn = Math.floor(now.getTime() / (minutes * 60_000));
  const used = (await findLastLinkUse(db, member.id))?.getTime() ?? 0;
  const job = { id: newId(), uniqueKey: `${member.id} ${minutes === 1 ? "" : "slow "}${turn} ${used}`, runAt: now };
  if (invited === null) {
    await addJob(db, { ...job, kind: "mail-sign-in-link", ids: { memberId: member.id, to: input.to ?? "" } });
    announce({ kind: "job-added", jobKind: "mail-sign-in-link" });
  } else {
    await addJob(db, { ...job, kind: "mail-invitation", ids: { memberId: member.id } });
    announce({ kind: "job-added", jobKind: "mail-invitation" });
  }
  return ok(null);
}
