import { answerAddressIn, writeAnswer } from "#app/domain/discussion/mail/demo-answer.ts";
import type { Services } from "#app/services.ts";
import { keepMail } from "#app/use-cases/mail-in/keep-mail.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listDemoMails } from "#db/queries/demo-mails.ts";
import { mailHashOf } from "#db/queries/notices/mails-in.ts";

/** Hands an answer to a mail of the mailbox to where mail comes in. @returns false when there is no such mail to answer. */
export async function sendAnswer(services: Services, mailId: string, words: string): Promise<boolean> {
  const { db, ids } = services;
  const mail = (await listDemoMails(db.read)).find(({ id }) => id === mailId);
  const to = mail === undefined ? null : answerAddressIn(mail.body);
  if (mail === undefined || to === null) return false;
  const from = mail.toMail;
  const messageId = `${ids.newId()}@demonstration.example.org`;
  const text = writeAnswer({ from, to, subject: mail.subject, words, quoted: mail.body, messageId });
  const messageHash = mailHashOf(db.read, "mail-message", messageId);
  await perform(services, keepMail, { from, to: [to], raw: Buffer.from(text), messageHash });
  return true;
}
