import { newDevice } from "#app/mail/templates/new-device.ts";
import { findMember } from "#db/queries/members.ts";
import { listLiveSessions } from "#db/queries/sessions.ts";
import { defineJob } from "../job-kind.ts";
import { tellMember } from "../tell-member.ts";

/** Tells a member that somebody signed in as them on a browser that was new. A session that ended meanwhile needs no mail. */
export const mailNewDevice = defineJob({
  kind: "mail-new-device",
  async work(services, { ids }) {
    const { clock, config, db } = services;
    const member = await findMember(db.read, ids.memberId);
    const open = await listLiveSessions(db.read, ids.memberId, clock.now());
    const session = open.find(({ tokenHash }) => tokenHash === ids.tokenHash);
    if (!member?.active || session === undefined) return null;
    await tellMember(services, member, newDevice({ link: `${config.siteUrl}/account`, device: session.device }));
    return null;
  },
});
