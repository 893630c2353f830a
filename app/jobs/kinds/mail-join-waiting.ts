import { joinAnsweredIn } from "#app/domain/people/join-request.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import { joinWaiting } from "#app/mail/templates/join-waiting.ts";
import { listWaitingPlaces } from "#db/queries/join-requests.ts";
import { findMember } from "#db/queries/members.ts";
import { listRoles } from "#db/queries/sessions.ts";
import { defineJob } from "../job-kind.ts";
import { tellMember } from "../tell-member.ts";

/** Counted when it is sent: what somebody else has answered meanwhile is not in it. */
export const mailJoinWaiting = defineJob({
  kind: "mail-join-waiting",
  async work(services, { ids }) {
    const { clock, config, db } = services;
    const now = clock.now();
    const member = await findMember(db.read, ids.memberId);
    if (!member?.active) return null;
    const viewer = { memberId: member.id, grants: await listRoles(db.read, member.id, now), now };
    const places = await listWaitingPlaces(db.read);
    const waiting = places.filter((place) => mayDo(viewer, "answer-join-requests", { spaceId: null, places: [place] }));
    if (waiting.length === 0) return null;
    const link = `${config.siteUrl}/network/requests`;
    await tellMember(services, member, joinWaiting({ link, waiting: waiting.length, days: joinAnsweredIn }));
    return null;
  },
});
