import { linkLastsMs } from "#app/domain/people/mailed-link.ts";
import { signInLink } from "#app/mail/templates/sign-in-link.ts";
import { findMember } from "#db/queries/members.ts";
import { defineJob } from "../job-kind.ts";
import { mintLink } from "../mint-link.ts";
import { sendMail } from "../send-mail.ts";

export const mailSignInLink = defineJob({
  kind: "mail-sign-in-link",
  attempts: 5, // about forty minutes: after that nobody waits for it any more
  async work(services, { ids }) {
    const member = await findMember(services.db.read, ids.memberId);
    if (!member?.active) return null;
    const link = await mintLink(services, { purpose: "sign-in", memberId: member.id, to: ids.to });
    await sendMail(services, { to: member.mail, ...signInLink({ link, minutes: linkLastsMs["sign-in"] / 60_000 }) });
    return null;
  },
});
