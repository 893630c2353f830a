import { withAnswerAddress } from "#app/domain/discussion/mail/demo-answer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertDemoMail } from "#db/queries/demo-mails.ts";

/** The demonstration keeps a mail in its own mailbox page. A live site has no such mailbox. */
export async function keepDemoMail(
  { db, now, newId, config }: UseCaseTools,
  mail: { to: string; subject: string; text: string; replyTo?: string },
): Promise<Result<null, { kind: "live-site" }>> {
  if (config.mode === "live") return refuse({ kind: "live-site" });
  const body = withAnswerAddress(mail.text, mail.replyTo);
  await insertDemoMail(db, { id: newId(), toMail: mail.to, subject: mail.subject, body, at: now });
  return ok(null);
}
