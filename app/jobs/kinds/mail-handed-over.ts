import { handedOver } from "#app/mail/templates/handed-over.ts";
import { findMember } from "#db/queries/members.ts";
import { defineJob } from "../job-kind.ts";
import { sendMail } from "../send-mail.ts";

/** One mail to whoever got people from a colleague. Who they are stands on the desk alone. */
export const mailHandedOver = defineJob({
  kind: "mail-handed-over",
  async work(services, { ids }) {
    const member = await findMember(services.db.read, ids.memberId);
    if (!member?.active) return null;
    const link = `${services.config.siteUrl}/desk?list=mine`;
    await sendMail(services, { to: member.mail, ...handedOver({ link }) });
    return null;
  },
});
