import { traceBroken } from "#app/mail/templates/trace-broken.ts";
import { findMember } from "#db/queries/members.ts";
import { defineJob } from "../job-kind.ts";
import { sendMail } from "../send-mail.ts";

/** Tells one administrator that the trace is broken. Never held back: it may be the only sign. */
export const mailTraceBroken = defineJob({
  kind: "mail-trace-broken",
  async work(services, { ids }) {
    const member = await findMember(services.db.read, ids.memberId);
    if (!member?.active) return null;
    const link = `${services.config.siteUrl}/administration/trace`;
    await sendMail(services, { to: member.mail, ...traceBroken({ link }) });
    return null;
  },
});
