import { usualAttempts } from "#app/domain/jobs/retry-delay.ts";
import { reminder } from "#app/mail/templates/reminder.ts";
import { replyNotice } from "#app/mail/templates/reply-notice.ts";
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
      await sendMail(services, { to: judged.value.to, ...mail });
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

function wordsOf({ reminder: about }: MailToGo, siteUrl: string) {
  const link = `${siteUrl}/track`;
  return about === null ? replyNotice({ link }) : reminder(about.sending, about.of, link);
}
