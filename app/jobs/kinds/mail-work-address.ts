import { linkLastsMs } from "#app/domain/people/mailed-link.ts";
import { workAddress } from "#app/mail/templates/work-address.ts";
import { findReferral } from "#db/queries/referrals.ts";
import { defineJob } from "../job-kind.ts";
import { mintLink } from "../mint-link.ts";
import { sendMail } from "../send-mail.ts";

/** Asks a professional to confirm the work address they gave. Nothing is sent when it is confirmed, or was not given. */
export const mailWorkAddress = defineJob({
  kind: "mail-work-address",
  async work(services, { ids }) {
    const referral = await findReferral(services.db.read, ids.referralId);
    const to = referral?.card.helper?.mail ?? "";
    if (referral === null || referral.referrerConfirmedAt !== null || to === "") return null;
    const link = await mintLink(services, { purpose: "work-address", referralId: referral.id });
    await sendMail(services, { to, ...workAddress({ link, days: linkLastsMs["work-address"] / 86_400_000 }) });
    return null;
  },
});
