import { mayMail } from "#app/domain/referral/safe-contact.ts";
import { replyNotice } from "#app/mail/templates/reply-notice.ts";
import { safeContactOf } from "#db/queries/contact-facts.ts";
import { findReferral } from "#db/queries/referrals.ts";
import { defineJob } from "../job-kind.ts";
import { sendMail } from "../send-mail.ts";

/** Tells the person that a reply waits, only while they say that mail is safe: asked again at the moment of sending. */
export const mailReplyNotice = defineJob({
  kind: "mail-reply-notice",
  async work(services, { ids }) {
    const referral = await findReferral(services.db.read, ids.referralId);
    if (referral === null || referral.state === "closed" || referral.state === "withdrawing") return null;
    const { answers: contact } = await safeContactOf(services.db.read, referral);
    if (contact.mail === null || !mayMail(contact)) return null;
    await sendMail(services, { to: contact.mail, ...replyNotice({ link: `${services.config.siteUrl}/track` }) });
    return null;
  },
});
