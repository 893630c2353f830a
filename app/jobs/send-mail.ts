import { MailNotTaken } from "#app/mail/mail-not-taken.ts";
import type { Mail } from "#app/mail/mailer.ts";
import type { Services } from "#app/services.ts";
import { JobProblem } from "./job-problem.ts";

/** Hands a mail to the mail server. @throws JobProblem, hopeless when the server refused this mail for good. */
export async function sendMail(services: Services, mail: Mail): Promise<void> {
  try {
    await services.mail.send(mail);
  } catch (error) {
    if (!(error instanceof MailNotTaken)) throw error;
    throw new JobProblem(error.code, { hopeless: error.hopeless, cause: error });
  }
}
