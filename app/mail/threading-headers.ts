import type { SendMailOptions } from "nodemailer";
import type { MailThreading } from "./mailer.ts";

/** The headers of a mail that belongs to a discussion; none for any other. */
export function threadingHeaders(mail: Partial<MailThreading>): SendMailOptions {
  const { messageId, references = [], replyTo, list, stopAt } = mail;
  const answered = references.at(-1);
  return {
    ...(messageId === undefined ? {} : { messageId: bracketed(messageId) }),
    ...(answered === undefined ? {} : { references: references.map(bracketed), inReplyTo: bracketed(answered) }),
    ...(replyTo === undefined ? {} : { replyTo }),
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(list === undefined ? {} : { "List-Id": `${quoted(list.name)} <${list.id}>` }),
      ...(stopAt === undefined
        ? {}
        : { "List-Unsubscribe": bracketed(stopAt), "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
    },
  };
}

function bracketed(id: string): string {
  return `<${id}>`;
}

/** A name in quotes, without what could end them or the line. */
function quoted(name: string): string {
  return `"${name.replace(/["\\\r\n]/g, " ")}"`;
}
