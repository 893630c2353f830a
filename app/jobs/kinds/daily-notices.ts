import { localDateOf } from "#app/domain/clock/calendar.ts";
import { nextMorning } from "#app/domain/jobs/next-run.ts";
import { morningNoticeDue } from "#app/domain/referral/notices.ts";
import { addDailyNotices } from "#app/use-cases/mail/add-daily-notices.ts";
import { countMorningWork } from "#app/use-cases/mail/count-morning-work.ts";
import { listMembersWithTasks } from "#db/queries/record/your-tasks.ts";
import { defineJob } from "../job-kind.ts";

/**
 * At 8.45 on each working day: one mail for everyone who has new or overdue work, or tasks that have come up. When the site was stopped at that
 * time it is made up for at the start, but never on a day off.
 */
export const dailyNotices = defineJob({
  kind: "daily-notices",
  recurring: { nextRun: nextMorning },
  async work({ db, clock, calendar }) {
    const now = clock.now();
    const day = morningNoticeDue(now, null, calendar);
    if (day === null) return null;
    const work = (await countMorningWork({ db: db.read, now, calendar })).map((notice) => notice.memberId);
    const memberIds = [...new Set([...work, ...(await listMembersWithTasks(db.read, localDateOf(now, calendar)))])];
    return async (tools) => {
      await addDailyNotices(tools, { memberIds, day });
    };
  },
});
