import { joinAnsweredIn } from "#app/domain/people/join-request.ts";
import { keepsSpace } from "#app/domain/people/sees-space.ts";
import { spaceWaiting } from "#app/mail/templates/space-waiting.ts";
import { listSpaceRequests } from "#db/queries/space-members.ts";
import { findKeeper } from "../find-keeper.ts";
import { defineJob } from "../job-kind.ts";
import { tellMember } from "../tell-member.ts";

/** Counted when it is sent: what somebody else has answered meanwhile is not in it. */
export const mailSpaceWaiting = defineJob({
  kind: "mail-space-waiting",
  async work(services, { ids }) {
    const { config, db } = services;
    const keeper = await findKeeper(services, ids.memberId);
    if (keeper === null) return null;
    const { member, viewer } = keeper;
    const requests = await listSpaceRequests(db.read, null);
    const waiting = requests.filter(({ spaceId }) => keepsSpace(viewer, spaceId)).length;
    if (waiting === 0) return null;
    const link = `${config.siteUrl}/network/spaces`;
    await tellMember(services, member, spaceWaiting({ link, waiting, days: joinAnsweredIn }));
    return null;
  },
});
