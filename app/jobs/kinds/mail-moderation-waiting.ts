import { moderationWaiting } from "#app/mail/templates/moderation-waiting.ts";
import { listToModerate } from "#app/use-cases/moderation/list-to-moderate.ts";
import { findKeeper } from "../find-keeper.ts";
import { defineJob } from "../job-kind.ts";
import { tellMember } from "../tell-member.ts";

/** Counted when it is sent: what another facilitator has decided meanwhile is not in it. */
export const mailModerationWaiting = defineJob({
  kind: "mail-moderation-waiting",
  async work(services, { ids }) {
    const keeper = await findKeeper(services, ids.memberId);
    if (keeper === null) return null;
    const { held, reports } = await listToModerate(services.db.read, { ...keeper.viewer, spaceIds: [] });
    if (held.length + reports.length === 0) return null;
    const link = `${services.config.siteUrl}/network/moderation`;
    const words = moderationWaiting({ link, held: held.length, reports: reports.length });
    await tellMember(services, keeper.member, words);
    return null;
  },
});
