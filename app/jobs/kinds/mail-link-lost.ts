import { linkLost } from "#app/mail/templates/link-lost.ts";
import { findLostLink } from "#db/queries/library/lost-links.ts";
import { findMember } from "#db/queries/members.ts";
import { defineJob } from "../job-kind.ts";
import { tellMember } from "../tell-member.ts";

/** One mail to an owner about one link; not sent when it opens again, or somebody has seen to it meanwhile. */
export const mailLinkLost = defineJob({
  kind: "mail-link-lost",
  async work(services, { ids }) {
    const { db, config } = services;
    const member = await findMember(db.read, ids.memberId);
    const lost = await findLostLink(db.read, ids);
    if (!member?.active || lost === null) return null;
    const link = `${config.siteUrl}/library/${lost.number}/link`;
    await tellMember(services, member, linkLost({ link, gone: lost.finding === "gone" }));
    return null;
  },
});
