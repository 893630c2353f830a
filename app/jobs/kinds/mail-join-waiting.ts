import { joinAnsweredIn } from "#app/domain/people/join-request.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import { joinWaiting } from "#app/mail/templates/join-waiting.ts";
import { listWaitingPlaces } from "#db/queries/join-requests.ts";
import { findKeeper } from "../find-keeper.ts";
import { defineJob } from "../job-kind.ts";
import { tellMember } from "../tell-member.ts";

/** Counted when it is sent: what somebody else has answered meanwhile is not in it. */
export const mailJoinWaiting = defineJob({
  kind: "mail-join-waiting",
  async work(services, { ids }) {
    const { config, db } = services;
    const keeper = await findKeeper(services, ids.memberId);
    if (keeper === null) return null;
    const { member, viewer } = keeper;
    const places = await listWaitingPlaces(db.read);
    const waiting = places.filter((place) => mayDo(viewer, "answer-join-requests", { spaceId: null, places: [place] }));
    if (waiting.length === 0) return null;
    const link = `${config.siteUrl}/network/requests`;
    await tellMember(services, member, joinWaiting({ link, waiting: waiting.length, days: joinAnsweredIn }));
    return null;
  },
});
