import { linkLastsMs } from "#app/domain/people/mailed-link.ts";
import { invitation } from "#app/mail/templates/invitation.ts";
import { findMember } from "#db/queries/members.ts";
import { defineJob } from "../job-kind.ts";
import { mintLink } from "../mint-link.ts";
import { sendMail } from "../send-mail.ts";

export const mailInvitation = defineJob({
  kind: "mail-invitation",
  async work(services, { ids }) {
    const member = await findMember(services.db.read, ids.memberId);
    if (!member?.active) return null;
    const link = await mintLink(services, { purpose: "invitation", memberId: member.id });
    const network = services.content.region.settings.networkName;
    await sendMail(services, {
      to: member.mail,
      ...invitation({ link, network, days: linkLastsMs.invitation / 86_400_000 }),
    });
    return null;
  },
});
