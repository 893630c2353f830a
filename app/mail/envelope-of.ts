import type { SendMailOptions } from "nodemailer";
import type { Mail } from "./mailer.ts";

/**
 * The envelope of a mail: whom reports about it go to. An answer that was sent by itself has no sender there, so that
 * nothing ever answers it.
 */
export function envelopeOf({ to, answers, bouncesTo }: Mail): SendMailOptions {
  if (answers === undefined) return bouncesTo === undefined ? {} : { envelope: { from: bouncesTo, to } };
  const { messageId } = answers;
  const thread = messageId === "" ? {} : { inReplyTo: messageId, references: messageId };
  return { headers: { "Auto-Submitted": "auto-replied" }, ...thread, envelope: { from: "", to } };
}
