import { linkLastsMs } from "#app/domain/people/mailed-link.ts";
import { workAddress } from "#app/mail/templates/work-address.ts";
import { findReferral } from "#db/queries/referrals.ts";
import { defineJob } from "../job-kind.ts";
import { mintLink } from "../mint-link.ts";
import { sendMail } from "../send-mail.ts";

/**
 * Asks a professional to confirm the work address they gave. Nothing is sent when it is confirmed, was not given, or the person died; nor
 * when very many went to that address today, because anyone can type the address of somebody else.
 */
export const mailWorkAddress = defineJob({
  kind: "mail-work-address",
  async work(services, { id, ids, attempt }) {
    const referral = await findReferral(services.db.read, ids.referralId);
    const to = referral?.card.helper?.mail ?? "";
    if (referral === null || referral.referrerConfirmedAt !== null || referral.closeReason === "died" || to === "")
      return null;
    const address = services.db.read.sealer.index("mail-to", to.toLowerCase());
    if (attempt === 1 && !(await services.limits.take("mail", { session: null, address })).allowed) {
      services.log("work-address-not-mailed", { job: id });
      return null;
    }
    const link = await mintLink(services, { purpose: "work-address", referralId: referral.id });
    await sendMail(services, { to, ...workAddress({ link, days: linkLastsMs["work-address"] / 86_400_000 }) });
    return null;
  },
});
