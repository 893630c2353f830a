import { mailRefusals } from "#app/domain/discussion/mail/what-to-do-with-mail.ts";
import { longestPost } from "#app/domain/discussion/why-post-not.ts";
import type { MailWords } from "#app/mail/templates/mail-words.ts";
import { mailNotTakenIn } from "#app/mail/templates/mail-not-taken-in.ts";
import { mailTakenIn } from "#app/mail/templates/mail-taken-in.ts";
import { readReplyAddress } from "#app/mail/in/reply-address.ts";
import type { Services } from "#app/services.ts";
import { noteMailAnswered } from "#app/use-cases/mail-in/note-mail-answered.ts";
import { findPostById } from "#db/queries/discussion/posts.ts";
import { findMailIn, type MailInRow } from "#db/queries/notices/mails-in.ts";
import { defineJob, type RunnableJob } from "../job-kind.ts";
import { readMailApart } from "../mail-in/read-mail-apart.ts";
import { sendMail } from "../send-mail.ts";

/** Tells the sender of a mail what became of it. Never a machine, and never twice. */
export const answerMailJob = makeAnswerMailJob(readMailApart);

export function makeAnswerMailJob(read: typeof readMailApart): RunnableJob {
  return defineJob({
    kind: "answer-mail",
    async work(services, { ids: { mailId } }) {
      const row = await findMailIn(services.db.read, mailId);
      if (row === null || row.mail === null || row.answeredAt !== null) return null;
      const mail = (await read(row.mail))?.mail ?? null;
      const to = mail?.from[0];
      const words = mail === null ? null : await wordsOf(services, row, mail.to);
      if (mail === null || to === undefined || words === null) return null;
      await sendMail(services, { to, ...words, answers: { messageId: mail.messageId ?? "" } });
      return async (tools) => void (await noteMailAnswered(tools, { mailId }));
    },
  });
}

async function wordsOf(services: Services, row: MailInRow, to: readonly string[]): Promise<MailWords | null> {
  const { siteUrl } = services.config;
  const threadUrl = await threadUrlOf(services, row, to);
  const why = row.why ?? "";
  if (row.state === "posted" || row.state === "held") return mailTakenIn({ state: row.state, why, threadUrl, siteUrl });
  const refusal = mailRefusals.find((known) => known === why);
  if (row.state !== "refused" || refusal === undefined) return null;
  const network = services.content.region.settings.networkName;
  return mailNotTakenIn({ why: refusal, network, siteUrl, threadUrl, mostLetters: longestPost });
}

/** Of a post: where it stands. Of an answer that was not taken: its thread, for the member whose own address it went to. */
async function threadUrlOf({ config, db }: Services, row: MailInRow, to: readonly string[]): Promise<string | null> {
  const post = row.postId === null ? null : await findPostById(db.read, row.postId);
  if (post !== null) return `${config.siteUrl}/threads/${post.thread}/posts/${post.post}`;
  if (row.memberId === null || row.why === "wrong-sender" || row.state !== "refused") return null;
  const reply = to.map(readReplyAddress).find((address) => address !== null && address.memberId === row.memberId);
  return reply === undefined || reply === null ? null : `${config.siteUrl}/threads/${reply.thread}`;
}
