import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { isOpen } from "#app/domain/clock/opening.ts";
import { sayDays } from "#app/domain/clock/say-days.ts";
import { sayWhen } from "#app/domain/clock/say-when.ts";
import type { Live, LiveWorker } from "#app/domain/conversation/live.ts";
import { isAtWork, isAway, nextAtWork } from "#app/domain/conversation/next-at-work.ts";
import type { TeamHours } from "#app/domain/people/staff.ts";
import { teamPhrase } from "#app/domain/referral/team-phrase.ts";
import { nobodyReadingNow } from "#app/domain/referral/what-happens-next.ts";

/** How it begins where it is said beside the box. */
export const writeWhenYouLike = "Write when you like. ";

type Asked = Pick<Live, "teamName" | "teamHours" | "reviewedAt" | "worker">;

/**
 * When a message is read while no one watches: on the days of whoever holds it, and when they are next back. Before the
 * first reading the promise is the one made when it was sent. While somebody is away it is their cover, or the team. No
 * moment that is named has passed, or falls on a bank holiday, a day off or a day of leave.
 */
export function whenRead(live: Asked, cannotWait: string, now: Date, calendar: Calendar): string {
  const hours = live.teamHours ?? calendar.officeHours;
  if (live.reviewedAt === null && !isOpen(now, hours, calendar)) {
    const sent = { workerName: live.worker?.name ?? null, teamName: live.teamName, teamHours: hours, cannotWait };
    return nobodyReadingNow(sent, now, calendar);
  }
  const { worker } = live;
  if (worker === null || live.teamName === null)
    return readBy(teamOf(live), { hours, leave: [] }, cannotWait, now, calendar);
  const own = worker.workingDays.length === 0 ? hours : { ...hours, days: worker.workingDays };
  if (isMissed(worker, own, now, calendar)) return whileAway(live, worker, own, cannotWait, now, calendar);
  return readBy(worker.name, { hours: own, leave: worker.leave }, cannotWait, now, calendar);
}

type AtWork = { hours: TeamHours; leave: LiveWorker["leave"] };

function readBy(who: string, { hours, leave }: AtWork, cannotWait: string, now: Date, calendar: Calendar): string {
  const days = `${writeWhenYouLike}${who} reads messages ${sayDays(hours.days)}.`;
  if (isAtWork(now, hours, leave, calendar)) return `${days} Today is one of those days. No one is watching just now.`;
  return `${days} No one is watching now. ${sayBack(who, nextAtWork(now, hours, leave, calendar), now, calendar)} ${cannotWait}`;
}

/** Away today, or on leave on what would be their next day. */
function isMissed(worker: LiveWorker, hours: TeamHours, now: Date, calendar: Calendar): boolean {
  if (isAtWork(now, hours, worker.leave, calendar)) return false;
  const next = nextAtWork(now, hours, [], calendar);
  const today = localDateOf(now, calendar);
  return isAway(today, worker.leave) || (next !== null && isAway(localDateOf(next, calendar), worker.leave));
}

function whileAway(
  live: Asked,
  worker: LiveWorker,
  own: TeamHours,
  cannotWait: string,
  now: Date,
  calendar: Calendar,
): string {
  const back = nextAtWork(now, own, worker.leave, calendar);
  const today = localDateOf(now, calendar);
  const cover = worker.leave.find(({ to }) => to >= today)?.coverName ?? teamOf(live);
  const until = `${writeWhenYouLike}${sayBack(`${worker.name} is away, and`, back, now, calendar)} ${cover} reads what you write until then.`;
  const hours = live.teamHours ?? calendar.officeHours;
  return isOpen(now, hours, calendar)
    ? `${until} No one is watching just now.`
    : `${until} No one is watching now. ${cannotWait}`;
}

function sayBack(who: string, back: Date | null, now: Date, calendar: Calendar): string {
  if (back === null) return `${who} is not back for some time.`;
  return `${who} is back ${sayWhen(back, now, calendar)}.`;
}

/** Never "NAME's team" here: who holds it is named apart. */
function teamOf({ teamName }: Asked): string {
  return teamName === null ? "Our duty coordinator" : teamPhrase({ workerName: null, teamName });
}
