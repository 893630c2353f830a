import type { Services } from "#app/services.ts";
import { takeMail } from "#app/use-cases/mail-in/take-mail.ts";
import { refuseUnreadable } from "#app/use-cases/mail-in/refuse-unreadable.ts";
import { findMailIn, mailHashOf } from "#db/queries/notices/mails-in.ts";
import { defineJob, type Finish, type RunnableJob } from "../job-kind.ts";
import { readMailApart, type MailReading } from "../mail-in/read-mail-apart.ts";
import { provenMembers, readMailTo } from "../mail-in/read-mail-to.ts";
import { storeMailFiles } from "../mail-in/store-mail-files.ts";

/** Takes a mail that came in. Safe to run twice: what was taken waits no more, and files of a run that broke off are swept. */
export const takeMailJob = makeTakeMailJob(readMailApart);

/** `read` looks at bytes from anywhere, so in the site it does that in a process of its own. */
export function makeTakeMailJob(read: typeof readMailApart): RunnableJob {
  return defineJob({
    kind: "take-mail",
    alone: true,
    async work(services, { ids: { mailId } }) {
      const row = await findMailIn(services.db.read, mailId);
      if (row?.state !== "waiting" || row.mail === null) return null;
      const reading = await read(row.mail);
      if (reading !== null) return taken(services, mailId, reading);
      services.log("mail-not-read", { mail: mailId });
      return async (tools) => void (await refuseUnreadable(tools, { mailId }));
    },
  });
}

async function taken(services: Services, mailId: string, { mail, files }: MailReading): Promise<Finish> {
  const domain = services.config.mailIn?.domain ?? "";
  const { stored, left } = await storeMailFiles(services, mail.report === null ? files : []);
  const input = {
    mailId,
    mail,
    to: await readMailTo(services, mail.to, domain),
    proven: await provenMembers(services, mail),
    files: stored,
    leftFiles: mail.leftFiles + left,
    senderHash: mailHashOf(services.db.read, "mail-sender", mail.from.join(" ")),
  };
  return async (tools) => void (await takeMail(tools, input));
}
