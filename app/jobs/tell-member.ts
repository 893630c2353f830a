import type { MailWords } from "#app/mail/templates/mail-words.ts";
import type { Services } from "#app/services.ts";
import { findMailRefused } from "#db/queries/mail-refused.ts";
import { sendMail } from "./send-mail.ts";

/**
 * Mails a notice to a member, unless their mail server has refused one for good: then nothing more is sent before they
 * say that the address is right. Links to sign in and notices of flags are not held back: they go through `sendMail`.
 */
export async function tellMember(
  services: Services,
  member: { id: string; mail: string },
  words: MailWords,
): Promise<void> {
  if ((await findMailRefused(services.db.read, member.id)) !== null) {
    services.log("mail-paused", { member: member.id });
    return;
  }
  await sendMail(services, { to: member.mail, ...words });
}
