import type { Calendar } from "#app/domain/clock/calendar.ts";
import type { LocalDate } from "#app/domain/clock/local-date.ts";
import { byLoad, worksOn } from "#app/domain/people/load.ts";
import type { LinkWorker } from "#app/domain/people/staff.ts";

/** Somebody to whom something was promised for a day, and who holds them. */
export type Promised = { referralId: string; holderId: string | null };

/** Who could look after one of them that day, the least loaded first; the first is proposed. Empty: nobody can. */
export type ProposedCover = { referralId: string; able: string[] };

/**
 * Who takes which of an absent worker's promises of a day: the colleague with the lowest load for their own capacity, who
 * is at work that day, does not hold the person and does not know them. Each one taken here counts for the next, in the
 * order given. A cover takes no place, so that nobody is left out for being full; whoever has no places comes last. The same question has the same answer.
 */
export function proposeCovers(
  people: readonly Promised[],
  workers: readonly LinkWorker[],
  { absentId, day, calendar }: { absentId: string; day: LocalDate; calendar: Calendar },
): ProposedCover[] {
  const given = new Map<string, number>();
  const here = workers.filter((one) => one.active && one.memberId !== absentId && worksOn(one, day, calendar));
  return people.map(({ referralId, holderId }) => {
    const able = here
      .filter(({ memberId, conflicts }) => memberId !== holderId && !conflicts.includes(referralId))
      .map((worker) => ({ ...worker, openCount: worker.openCount + (given.get(worker.memberId) ?? 0) }))
      .sort(byRoom)
      .map(({ memberId }) => memberId);
    const [first] = able;
    if (first !== undefined) given.set(first, (given.get(first) ?? 0) + 1);
    return { referralId, able };
  });
}

/** Shares of no places cannot be compared: those come last, whoever holds fewest first. */
function byRoom(a: LinkWorker, b: LinkWorker): number {
  const none = Number(a.capacity === 0) - Number(b.capacity === 0);
  if (none !== 0) return none;
  return (a.capacity === 0 ? a.openCount - b.openCount : 0) || byLoad(a, b);
}
