import { fileBlocked } from "#app/mail/templates/file-blocked.ts";
import { findBlockedFile } from "#db/queries/library/told-of-blocked.ts";
import { findMember } from "#db/queries/members.ts";
import { defineJob } from "../job-kind.ts";
import { sendMail } from "../send-mail.ts";

/** One mail to an owner or a facilitator about a file that the scanner kept back. */
export const mailFileBlocked = defineJob({
  kind: "mail-file-blocked",
  async work(services, { ids }) {
    const db = services.db.read;
    const [member, file] = [await findMember(db, ids.memberId), await findBlockedFile(db, ids.fileId)];
    if (!member?.active || file === null) return null;
    const link = `${services.config.siteUrl}/library/${file.number}`;
    await sendMail(services, { to: member.mail, ...fileBlocked({ link }) });
    return null;
  },
});
