import { spaceAnswered } from "#app/mail/templates/space-answered.ts";
import { findMember } from "#db/queries/members.ts";
import { findSpace, findSpaceMember } from "#db/queries/space-members.ts";
import { defineJob } from "../job-kind.ts";
import { tellMember } from "../tell-member.ts";

/** Says what stands when it is sent: whoever has left meanwhile, or asked again, hears nothing. */
export const mailSpaceAnswered = defineJob({
  kind: "mail-space-answered",
  async work(services, { ids }) {
    const { db, config } = services;
    const member = await findMember(db.read, ids.memberId);
    const space = await findSpace(db.read, ids.spaceId);
    const standing = await findSpaceMember(db.read, ids.spaceId, ids.memberId);
    if (!member?.active || space === null || standing === null || standing.state === "waiting") return null;
    const link = `${config.siteUrl}/spaces/${space.id}`;
    const reason = standing.state === "in" ? null : (standing.reason ?? "");
    await tellMember(services, member, spaceAnswered({ space: space.name, reason, link }));
    return null;
  },
});
