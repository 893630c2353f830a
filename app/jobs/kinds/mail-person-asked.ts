import { personAsked } from "#app/mail/templates/person-asked.ts";
import { findMember } from "#db/queries/members.ts";
import { defineJob } from "../job-kind.ts";
import { sendMail } from "../send-mail.ts";

/** Tells a lead or a duty coordinator that a person asked or complained, without who and what: that stands on the desk alone. */
export const mailPersonAsked = defineJob({
  kind: "mail-person-asked",
  async work(services, { ids }) {
    const member = await findMember(services.db.read, ids.memberId);
    if (!member?.active) return null;
    await sendMail(services, { to: member.mail, ...personAsked({ link: `${services.config.siteUrl}/desk/requests` }) });
    return null;
  },
});
