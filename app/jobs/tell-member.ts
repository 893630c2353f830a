import type { Mail } from "#app/mail/mailer.ts";
import { signBounceAddress } from "#app/mail/in/reply-address.ts";
import type { Services } from "#app/services.ts";
import { findMailRefused } from "#db/queries/mail-refused.ts";
import { findNoticeSettings, isMailPaused } from "#db/queries/notices/notice-settings.ts";
import { sendMail } from "./send-mail.ts";

/**
 * Mails a notice to a member, unless their mail server has refused one for good or sent one back: then nothing more is
 * sent before they say that the address is right. Links to sign in and notices of flags are not held back: they go through `sendMail`.
 */
export async function tellMember(
  services: Services,
  member: { id: string; mail: string },
  mail: Omit<Mail, "to">,
): Promise<"sent" | "paused"> {
  const { db, log } = services;
  if ((await findMailRefused(db.read, member.id)) !== null || (await isMailPaused(db.read, member.id))) {
    log("mail-paused", { member: member.id });
    return "paused";
  }
  await sendMail(services, { to: member.mail, ...(await whereReportsGo(services, member.id)), ...mail });
  return "sent";
}

/** A report that it could not be delivered comes back to an address that says to whom it was. */
async function whereReportsGo({ config, db }: Services, memberId: string): Promise<{ bouncesTo?: string }> {
  if (config.mailIn === null || config.mode !== "live") return {};
  const settings = await findNoticeSettings(db.read, memberId);
  return settings === null ? {} : { bouncesTo: signBounceAddress(memberId, settings.key, config.mailIn.domain) };
}
