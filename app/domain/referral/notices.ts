import type { Calendar } from "#app/domain/clock/calendar.ts";
import type { LocalDate } from "#app/domain/clock/local-date.ts";
import { isWorkingDay } from "#app/domain/clock/working-days.ts";

const quarterToNine = 8 * 60 + 45;

/** Who could hear about a referral, for the mails of a day and of a flag. */
export type NoticePeople = {
  workerId: string | null;
  coveringIds: readonly string[]; // who looks after it for its worker today
  leadIds: readonly string[]; // leads of its team
  coverMemberId: string | null; // its team's cover
  dutyIds: readonly string[]; // see dutyRecipients
};

/** A morning mail: counts only, and a link. No name, no word of anyone. */
export type MorningNotice = { memberId: string; newCount: number; overdueCount: number };

/** The local day whose 8.45 mail is due now: a working day, once. Null before 8.45, on days off, and when it went out. */
export function morningNoticeDue(now: Date, lastSentOn: LocalDate | null, calendar: Calendar): LocalDate | null {
  const { date, minutes } = calendar.localOf(now);
  const sent = lastSentOn !== null && lastSentOn >= date;
  return !sent && minutes >= quarterToNine && isWorkingDay(date, calendar) ? date : null;
}

/** The morning mails: new and overdue work counted for its owners. Nobody is mailed about nothing. In order of member id. */
export function morningNotices(
  referrals: readonly { people: NoticePeople; isNew: boolean; isOverdue: boolean }[],
): MorningNotice[] {
  const notices = new Map<string, MorningNotice>();
  for (const { people, isNew, isOverdue } of referrals) {
    if (!isNew && !isOverdue) continue;
    for (const memberId of ownersOf(people)) {
      const notice = notices.get(memberId) ?? { memberId, newCount: 0, overdueCount: 0 };
      notices.set(memberId, {
        memberId,
        newCount: notice.newCount + Number(isNew),
        overdueCount: notice.overdueCount + Number(isOverdue),
      });
    }
  }
  return [...notices.values()].sort((a, b) => (a.memberId < b.memberId ? -1 : 1));
}

/** Who owns a referral today: its worker, and whoever covers; in a queue the team's leads; without either, the team's cover; else duty. */
export function ownersOf(people: NoticePeople): string[] {
  if (people.workerId !== null) return [...new Set([people.workerId, ...people.coveringIds])].sort();
  if (people.leadIds.length > 0) return [...new Set(people.leadIds)].sort();
  return people.coverMemberId !== null ? [people.coverMemberId] : [...people.dutyIds];
}

/** Who hears of a risk flag at once: worker, whoever looks after their people today, leads and cover; the duty coordinator when there is no team, or nobody else. */
export function flagRecipients(people: NoticePeople): string[] {
  const named = [people.workerId, ...people.coveringIds, ...people.leadIds, people.coverMemberId].filter(
    (memberId) => memberId !== null,
  );
  return [...new Set(named.length > 0 ? named : people.dutyIds)].sort();
}
