import { flagNotice } from "#app/mail/templates/flag-notice.ts";
import { findMember } from "#db/queries/members.ts";
import { findReferral } from "#db/queries/referrals.ts";
import { defineJob } from "../job-kind.ts";
import { sendMail } from "../send-mail.ts";

/** One mail to one of those who hear of a flag. Not sent once somebody has seen the flag. */
export const mailFlagNotice = defineJob({
  kind: "mail-flag-notice",
  async work(services, { ids }) {
    const db = services.db.read;
    const [member, referral] = [await findMember(db, ids.memberId), await findReferral(db, ids.referralId)];
    if (!member?.active || referral === null || referral.state === "closed" || referral.acknowledgedAt !== null)
      return null;
    await sendMail(services, { to: member.mail, ...flagNotice({ link: `${services.config.siteUrl}/desk` }) });
    return null;
  },
});
