import type { Calendar } from "#app/domain/clock/calendar.ts";
import { plusDays, type LocalDate } from "#app/domain/clock/local-date.ts";
import { isWorkingDay } from "#app/domain/clock/working-days.ts";
import type { LinkWorker } from "#app/domain/people/staff.ts";

/** Whether a worker has room for one more. Capacity is set by the team; people paused or waiting do not count. */
export function hasRoom(worker: Pick<LinkWorker, "openCount" | "capacity">): boolean {
  return worker.openCount < worker.capacity;
}

/** How full a worker is, in per cent of their own capacity, rounded. A worker without capacity is full. */
export function loadPercent(worker: Pick<LinkWorker, "openCount" | "capacity">): number {
  return worker.capacity > 0 ? Math.round((100 * worker.openCount) / worker.capacity) : 100;
}

/** Least loaded for their own capacity first; ties to whoever waited longest for one, then the lower id, so that a choice can be repeated. */
export function byLoad(a: LinkWorker, b: LinkWorker): number {
  const load = a.openCount * b.capacity - b.openCount * a.capacity;
  if (load !== 0) return load;
  const waited = (a.lastAssignedAt?.getTime() ?? 0) - (b.lastAssignedAt?.getTime() ?? 0); // never: before everyone
  if (waited !== 0) return waited;
  return a.memberId < b.memberId ? -1 : 1;
}

/** Whether a worker works on a day: one of their days, no bank holiday, not on leave. */
export function worksOn(
  worker: Pick<LinkWorker, "workingDays" | "leave">,
  date: LocalDate,
  calendar: Calendar,
): boolean {
  return (
    isWorkingDay(date, calendar, worker.workingDays) &&
    !worker.leave.some((leave) => leave.from <= date && date <= leave.to)
  );
}

/** Whether a worker said, or others said for them, that they are off sick on a day. */
export function isOffSick(worker: Pick<LinkWorker, "leave">, date: LocalDate): boolean {
  return worker.leave.some(({ from, to, sick }) => sick === true && from <= date && date <= to);
}

/** Whether a worker is at work on some day from one day to another, both counted. */
export function worksBetween(
  worker: Pick<LinkWorker, "workingDays" | "leave">,
  from: LocalDate,
  to: LocalDate,
  calendar: Calendar,
): boolean {
  for (let date = from; date <= to; date = plusDays(date, 1)) {
    if (worksOn(worker, date, calendar)) return true;
  }
  return false;
}
