import type { Calendar } from "#app/domain/clock/calendar.ts";
import { morningNotices, type MorningNotice, type NoticePeople } from "#app/domain/referral/notices.ts";
import { overdueClocks } from "#app/domain/referral/referral-clocks.ts";
import type { Database } from "#db/open.ts";
import { listCoveringToday } from "#db/queries/covering-today.ts";
import { findNoticePeople } from "#db/queries/notice-people.ts";
import { listWaitingReferrals, type WaitingReferral } from "#db/queries/notices.ts";
import { listTeams } from "#db/queries/teams.ts";

/** How much new and overdue work each owner has now. Reads only, so it is done outside any act. */
export async function countMorningWork(given: {
  db: Database;
  now: Date;
  calendar: Calendar;
}): Promise<MorningNotice[]> {
  const { db, now, calendar } = given;
  const hours = new Map((await listTeams(db)).map((team) => [team.id, team.hours]));
  const people = new Map<string, NoticePeople>();
  const waiting = [];
  const unread = await listWaitingReferrals(db, now);
  const ids = unread.map(({ id }) => id);
  const covering = await listCoveringToday(db, ids, now, calendar);
  for (const { id, ...referral } of unread) {
    const owner = ownerKey(referral);
    const known = people.get(owner) ?? (await findNoticePeople(db, referral, now, calendar));
    people.set(owner, known);
    const teamHours = hours.get(referral.teamId ?? "") ?? calendar.officeHours;
    const isOverdue = overdueClocks(referral, teamHours, now, calendar).length > 0;
    waiting.push({
      people: { ...known, coveringIds: covering.get(id) ?? [] },
      isNew: referral.reviewedAt === null,
      isOverdue,
    });
  }
  return morningNotices(waiting);
}

function ownerKey(referral: Pick<WaitingReferral, "teamId" | "workerId">): string {
  return `${referral.teamId ?? "duty"} ${referral.workerId ?? ""}`;
}
