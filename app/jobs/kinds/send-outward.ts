import { usualAttempts } from "#app/domain/jobs/retry-delay.ts";
import { reminder } from "#app/mail/templates/reminder.ts";
import type { MailWords } from "#app/mail/templates/mail-words.ts";
import { replyNotice } from "#app/mail/templates/reply-notice.ts";
import { safeMail } from "#app/mail/templates/safe-mail.ts";
import type { Services } from "#app/services.ts";
import { judgeOutward, type MailToGo } from "#app/use-cases/reaching/judge-outward.ts";
import { noteMailed } from "#app/use-cases/reaching/note-mailed.ts";
import { perform } from "#app/use-cases/perform.ts";
import { defineJob } from "../job-kind.ts";
import { JobProblem } from "../job-problem.ts";
import { sendMail } from "../send-mail.ts";

/** Words that wait to go to a person: judged now, sent where the site sends them, and kept as they went. */
export const sendOutward = defineJob({
  kind: "send-outward",
  async work(services, { ids: { outwardId }, attempt }) {
    const judged = await perform(services, judgeOutward, { outwardId });
    if (!judged.ok || judged.value === null) return null;
    const mail = wordsOf(judged.value, services.config.siteUrl);
    try {
      await sendMail(services, { to: judged.value.to, ...mail, messageId: messageIdOf(services, outwardId) });
    } catch (error) {
      const given = error instanceof JobProblem && (error.hopeless || attempt >= usualAttempts);
      if (given) await perform(services, noteMailed, { outwardId, words: "", taken: false });
      throw error;
    }
    return async (tools) => {
      await noteMailed(tools, { outwardId, words: mail.text, taken: true });
    };
  },
});

/** The same for each try, so that a mail program drops the second one when the site died just after it had sent. */
function messageIdOf({ db, config }: Services, outwardId: string): string {
  return `${db.read.sealer.index("outward-mail", outwardId)}@${new URL(config.siteUrl).hostname}`;
}

function wordsOf({ purpose, sending, of }: MailToGo, siteUrl: string): MailWords {
  const link = `${siteUrl}/track`;
  if (of !== null) return reminder(sending, of, link);
  return purpose === "safe-letter" ? safeMail(sending, link) : replyNotice({ link });
}
