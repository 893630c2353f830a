import type { Calendar } from "#app/domain/clock/calendar.ts";
import { morningNotices, type MorningNotice, type NoticePeople } from "#app/domain/referral/notices.ts";
import { overdueClocks } from "#app/domain/referral/referral-clocks.ts";
import type { Database } from "#db/open.ts";
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
  for (const referral of await listWaitingReferrals(db, now)) {
    const owner = ownerKey(referral);
    const known = people.get(owner) ?? (await findNoticePeople(db, referral, now, calendar));
    people.set(owner, known);
    const teamHours = hours.get(referral.teamId ?? "") ?? calendar.officeHours;
    const isOverdue = overdueClocks(referral, teamHours, now, calendar).length > 0;
    waiting.push({ people: known, isNew: referral.reviewedAt === null, isOverdue });
  }
  return morningNotices(waiting);
}

function ownerKey(referral: WaitingReferral): string {
  return `${referral.teamId ?? "duty"} ${referral.workerId ?? ""}`;
}
