import type { SendMailOptions } from "nodemailer";
import type { MailThreading } from "./mailer.ts";

/** The headers of a mail that belongs to a discussion; of any other only that a machine sent it. */
export function threadingHeaders(mail: Partial<MailThreading>): SendMailOptions {
  const { messageId, references = [], replyTo, list, stopAt } = mail;
  const answered = references.at(-1);
  const stop = stopAt === undefined ? {} : { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
  return {
    ...(messageId === undefined ? {} : { messageId: bracketed(messageId) }),
    ...(answered === undefined ? {} : { references: references.map(bracketed), inReplyTo: bracketed(answered) }),
    ...(replyTo === undefined ? {} : { replyTo }),
    list: {
      ...(list === undefined ? {} : { id: { url: list.id, comment: oneLine(list.name) } }),
      ...(stopAt === undefined ? {} : { unsubscribe: stopAt }),
    },
    headers: { "Auto-Submitted": "auto-generated", ...stop },
  };
}

function bracketed(id: string): string {
  return `<${id}>`;
}

function oneLine(name: string): string {
  return name.replace(/[\p{Cc}"\\]+/gu, " ");
}
