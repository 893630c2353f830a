import { countMorningWork } from "#app/use-cases/mail/count-morning-work.ts";
import { dailyNotice } from "#app/mail/templates/daily-notice.ts";
import { findMember } from "#db/queries/members.ts";
import { markReminded } from "#db/queries/record/tasks.ts";
import { listYourTasks } from "#db/queries/record/your-tasks.ts";
import { listRoles } from "#db/queries/sessions.ts";
import { defineJob } from "../job-kind.ts";
import { tellMember } from "../tell-member.ts";

/** The morning mail of one member, counted when it is sent: what was read meanwhile is not in it. */
export const mailDailyNotice = defineJob({
  kind: "mail-daily-notice",
  attempts: 5,
  async work(services, { ids }) {
    const { calendar, clock, config, db } = services;
    const member = await findMember(db.read, ids.memberId);
    const work = await countMorningWork({ db: db.read, now: clock.now(), calendar });
    const own = work.find((notice) => notice.memberId === ids.memberId);
    const now = clock.now();
    const viewer = { memberId: ids.memberId, grants: await listRoles(db.read, ids.memberId, now), now };
    const tasks = await listYourTasks(db.read, viewer, calendar, { due: true });
    if (!member?.active || (own === undefined && tasks.length === 0)) return null;
    const counts = { fresh: own?.newCount ?? 0, overdue: own?.overdueCount ?? 0, tasks: tasks.length };
    await tellMember(services, member, dailyNotice({ link: `${config.siteUrl}/desk`, ...counts }));
    const taskIds = tasks.map(({ task }) => task.id);
    return (tools) => markReminded(tools.db, taskIds, tools.now);
  },
});
