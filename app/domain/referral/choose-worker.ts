import { minutesOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { plusDays, type LocalDate } from "#app/domain/clock/local-date.ts";
import { addWorkingDays } from "#app/domain/clock/working-days.ts";
import { byLoad, hasRoom, isOffSick, worksBetween } from "#app/domain/people/load.ts";
import type { LinkWorker } from "#app/domain/people/staff.ts";
import type { Match, PassedBy, Reason, Routable } from "#app/domain/referral/routing.ts";

/** The days on which a worker must be at work at least once to be given a referral now. */
export type RoutingDay = { today: LocalDate; from: LocalDate; to: LocalDate; calendar: Calendar };

export type Choice = { worker: LinkWorker; because: Reason[] };

const contactWithinWorkingDays = 5;

/** From today (tomorrow once the office has closed) to the fifth working day, when the first contact is due. */
export function routingDay(now: Date, calendar: Calendar): RoutingDay {
  const { date, minutes } = calendar.localOf(now);
  const from = minutes < minutesOf(calendar.officeHours.closes) ? date : plusDays(date, 1);
  return { today: date, from, to: addWorkingDays(date, contactWithinWorkingDays, calendar), calendar };
}

/**
 * Chooses the worker of a team for a referral, or nobody when all who could are full.
 *
 * Hard filters first: active, takes new people, not off sick today, at work within five working days, does not know the person, can meet
 * the access needs, has room. Then the best match on language, BSL, wish for a woman or a man and specialism, in that
 * order; then the lowest load for their own capacity; ties to whoever waited longest, then the lower id.
 */
export function chooseWorker(
  referral: Routable,
  workers: readonly LinkWorker[],
  day: RoutingDay,
): Choice | { worker: null; because: Reason[] } {
  const passed: Reason[] = [];
  const able: LinkWorker[] = [];
  for (const worker of workers) {
    const why = whyPassedBy(referral, worker, day) ?? (hasRoom(worker) ? null : "full");
    if (why === null) able.push(worker);
    else passed.push({ code: "passed-by", workerId: worker.memberId, why });
  }
  passed.sort(byWorkerId);

  const [worker] = able.sort((a, b) => byMatch(referral, a, b) || byLoad(a, b));
  if (!worker) return { worker: null, because: passed };
  return { worker, because: [...passed, chosenReason(referral, worker, able.length)] };
}

/** Why a worker cannot be given a referral whatever their load; null: they can. */
export function whyPassedBy(referral: Routable, worker: LinkWorker, day: RoutingDay): Exclude<PassedBy, "full"> | null {
  return (
    whyNotAble(referral, worker, day) ??
    whyAccessNotMet(referral, worker) ??
    (isOffSick(worker, day.today) ? "not-at-work" : null) ??
    (worker.acceptsNew ? null : "takes-no-new")
  );
}

/** Why a worker is not there at all for this person: not active, not at work in time, or they know each other. */
export function whyNotAble(
  referral: Routable,
  worker: LinkWorker,
  day: RoutingDay,
): "not-active" | "not-at-work" | "conflict" | null {
  if (!worker.active) return "not-active";
  if (worker.conflicts.includes(referral.id)) return "conflict";
  return worksBetween(worker, day.from, day.to, day.calendar) ? null : "not-at-work";
}

export function whyAccessNotMet(referral: Routable, worker: LinkWorker): "not-step-free" | "no-home-visits" | null {
  if (referral.stepFree && !worker.stepFree) return "not-step-free";
  return referral.homeVisit && !worker.homeVisits ? "no-home-visits" : null;
}

/** What of a person's wishes a worker meets. Things that were not asked for are not listed. */
export function matchesOf(referral: Routable, worker: LinkWorker): Match[] {
  const matches: Match[] = [];
  if (speaksOther(referral) && worker.languages.includes(referral.language ?? "")) matches.push("language");
  if (referral.needsBsl && worker.signsBsl) matches.push("bsl");
  if (referral.wish !== null && worker.gender === referral.wish) matches.push("wish");
  if (specialismsOf(referral, worker) > 0) matches.push("specialism");
  return matches;
}

/** Whether a person asked to talk in a language other than English. */
export function speaksOther(referral: Pick<Routable, "language">): boolean {
  return referral.language !== null && referral.language !== "en";
}

function specialismsOf(referral: Routable, worker: LinkWorker): number {
  return referral.needs.filter((need) => worker.specialisms.includes(need)).length;
}

/** Language counts before BSL, BSL before the wish, the wish before any number of specialisms. */
function byMatch(referral: Routable, a: LinkWorker, b: LinkWorker): number {
  const mine = matchesOf(referral, a);
  const theirs = matchesOf(referral, b);
  for (const match of ["language", "bsl", "wish"] as const) {
    const difference = Number(theirs.includes(match)) - Number(mine.includes(match));
    if (difference !== 0) return difference;
  }
  return specialismsOf(referral, b) - specialismsOf(referral, a);
}

function chosenReason(referral: Routable, worker: LinkWorker, among: number): Reason {
  const { memberId: workerId, openCount, capacity } = worker;
  return { code: "chosen", workerId, matched: matchesOf(referral, worker), openCount, capacity, among };
}

function byWorkerId(a: Reason, b: Reason): number {
  const first = "workerId" in a ? a.workerId : "";
  const second = "workerId" in b ? b.workerId : "";
  return first < second ? -1 : Number(first > second);
}
