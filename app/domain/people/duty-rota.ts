import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { plusDays, type LocalDate } from "#app/domain/clock/local-date.ts";
import { isWorkingDay } from "#app/domain/clock/working-days.ts";

/** A turn of duty: local days, both counted. */
export type DutyTurn = { memberId: string; fromDay: LocalDate; toDay: LocalDate };

export type RotaFault = { kind: "too-few-people"; people: number } | { kind: "gap"; date: LocalDate };

const daysAhead = 14;
const fewestPeople = 2;

/** Who is on duty at a moment, lowest id first; several may be. */
export function onDuty(rota: readonly DutyTurn[], at: Date, calendar: Calendar): string[] {
  return onDutyOn(rota, localDateOf(at, calendar));
}

/**
 * Who hears of something that reaches the duty coordinator: whoever is on duty that day; with a gap in the rota, every
 * holder of the role, so that it never reaches nobody. A turn of someone who no longer holds the role does not count.
 */
export function dutyRecipients(
  rota: readonly DutyTurn[],
  holders: readonly string[],
  at: Date,
  calendar: Calendar,
): string[] {
  const present = onDuty(rota, at, calendar).filter((memberId) => holders.includes(memberId));
  return present.length > 0 ? present : [...holders].sort();
}

/** What is wrong with the rota: fewer than two people hold the role, or a working day of the next 14 days has nobody. */
export function rotaFaults(
  rota: readonly DutyTurn[],
  holders: readonly string[],
  at: Date,
  calendar: Calendar,
): RotaFault[] {
  const people = new Set(holders).size;
  const turns = rota.filter((turn) => holders.includes(turn.memberId));
  const faults: RotaFault[] = people < fewestPeople ? [{ kind: "too-few-people", people }] : [];
  return [...faults, ...dutyGaps(turns, at, calendar).map((date): RotaFault => ({ kind: "gap", date }))];
}

/** The working days without anyone on duty, today and the 13 days after it. */
export function dutyGaps(rota: readonly DutyTurn[], at: Date, calendar: Calendar): LocalDate[] {
  const today = localDateOf(at, calendar);
  const days = Array.from({ length: daysAhead }, (_, index) => plusDays(today, index));
  return days.filter((date) => isWorkingDay(date, calendar) && onDutyOn(rota, date).length === 0);
}

function onDutyOn(rota: readonly DutyTurn[], date: LocalDate): string[] {
  const turns = rota.filter((turn) => turn.fromDay <= date && date <= turn.toDay);
  return [...new Set(turns.map((turn) => turn.memberId))].sort();
}
