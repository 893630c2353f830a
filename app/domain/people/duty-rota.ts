import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { plusDays, type LocalDate } from "#app/domain/clock/local-date.ts";
import { isWorkingDay } from "#app/domain/clock/working-days.ts";

/** A turn of duty, or leave: local days, both counted. */
export type Stretch = { memberId: string; fromDay: LocalDate; toDay: LocalDate };

/** Who holds the role of duty coordinator, who of them is down for which days, and who of the staff is away. */
export type Duty = { holders: readonly string[]; turns: readonly Stretch[]; away: readonly Stretch[] };

export type RotaFault = { kind: "too-few-people"; people: number } | { kind: "gap"; date: LocalDate };

const daysAhead = 14;
const aYear = 366;
const fewestPeople = 2;

/** Who is on duty on a day, lowest id first; several may be. The turn of someone who is away that day, or no longer holds the role, does not count. */
export function onDuty({ holders, turns, away }: Duty, date: LocalDate): string[] {
  const down = holders.filter((memberId) => covers(turns, memberId, date) && !covers(away, memberId, date));
  return [...new Set(down)].sort();
}

/**
 * Who hears of something that reaches the duty coordinator: whoever is on duty that day; with a gap in the rota, every
 * holder of the role who is not away; when all are, every holder, so that it never reaches nobody.
 */
export function dutyRecipients(duty: Duty, at: Date, calendar: Calendar): string[] {
  const today = localDateOf(at, calendar);
  const present = onDuty(duty, today);
  if (present.length > 0) return present;
  const here = duty.holders.filter((memberId) => !covers(duty.away, memberId, today));
  return [...(here.length > 0 ? here : duty.holders)].sort();
}

/** What is wrong with the rota: fewer than two people hold the role, or a working day of the next 14 days has nobody. */
export function rotaFaults(duty: Duty, at: Date, calendar: Calendar): RotaFault[] {
  const people = new Set(duty.holders).size;
  const gaps = workingDaysFrom(at, daysAhead, calendar).filter((date) => onDuty(duty, date).length === 0);
  const faults: RotaFault[] = people < fewestPeople ? [{ kind: "too-few-people", people }] : [];
  return [...faults, ...gaps.map((date): RotaFault => ({ kind: "gap", date }))];
}

/**
 * The fewest duty coordinators who could be on duty on any working day of the coming year while one of them is gone,
 * whether or not they are down for it. Null when nothing changes: the member is no coordinator, or no such day is
 * touched.
 */
export function coordinatorsLeft(duty: Duty, gone: Stretch, at: Date, calendar: Calendar): number | null {
  if (!duty.holders.includes(gone.memberId)) return null;
  const others = [...new Set(duty.holders)].filter((memberId) => memberId !== gone.memberId);
  const days = workingDaysFrom(at, aYear, calendar).filter((date) => gone.fromDay <= date && date <= gone.toDay);
  const left = days.map((date) => others.filter((memberId) => !covers(duty.away, memberId, date)).length);
  return left.length > 0 ? Math.min(...left) : null;
}

function workingDaysFrom(at: Date, days: number, calendar: Calendar): LocalDate[] {
  const today = localDateOf(at, calendar);
  const dates = Array.from({ length: days }, (_, index) => plusDays(today, index));
  return dates.filter((date) => isWorkingDay(date, calendar));
}

function covers(stretches: readonly Stretch[], memberId: string, date: LocalDate): boolean {
  return stretches.some((one) => one.memberId === memberId && one.fromDay <= date && date <= one.toDay);
}
