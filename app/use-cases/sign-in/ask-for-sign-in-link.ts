import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { findLastLinkUse } from "#db/queries/mailed-links.ts";
import { findMemberByMail } from "#db/queries/members.ts";

/**
 * Mails a sign-in link when the address is known, and says the same when it is not: nobody learns here who is a member.
 * At most one mail a minute for one member, however often it is asked for; once its link was used, another may come.
 */
export async function askForSignInLink(
  { db, now, newId, announce }: UseCaseTools,
  input: { mail: string },
): Promise<Result<null, never>> {
  const member = await findMemberByMail(db, input.mail);
  if (!member?.active) return ok(null);
  const minute = Math.floor(now.getTime() / 60_000);
  const used = (await findLastLinkUse(db, member.id))?.getTime() ?? 0;
  await addJob(db, {
    id: newId(),
    kind: "mail-sign-in-link",
    uniqueKey: `${member.id} ${minute} ${used}`,
    ids: { memberId: member.id },
    runAt: now,
  });
  announce({ kind: "job-added", jobKind: "mail-sign-in-link" });
  return ok(null);
}
