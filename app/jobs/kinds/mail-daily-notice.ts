import { countMorningWork } from "#app/use-cases/mail/count-morning-work.ts";
import { dailyNotice } from "#app/mail/templates/daily-notice.ts";
import { findMember } from "#db/queries/members.ts";
import { defineJob } from "../job-kind.ts";
import { tellMember } from "../tell-member.ts";

/** The morning mail of one member, counted when it is sent: what was read meanwhile is not in it. */
export const mailDailyNotice = defineJob({
  kind: "mail-daily-notice",
  attempts: 5,
  async work(services, { ids }) {
    const { calendar, clock, config, db } = services;
    const member = await findMember(db.read, ids.memberId);
    const counts = await countMorningWork({ db: db.read, now: clock.now(), calendar });
    const own = counts.find((notice) => notice.memberId === ids.memberId);
    if (!member?.active || own === undefined) return null;
    const words = dailyNotice({ link: `${config.siteUrl}/desk`, fresh: own.newCount, overdue: own.overdueCount });
    await tellMember(services, member, words);
    return null;
  },
});
