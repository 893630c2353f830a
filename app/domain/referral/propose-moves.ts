import type { LinkWorker } from "#app/domain/people/staff.ts";
import { chooseWorker, type RoutingDay } from "#app/domain/referral/choose-worker.ts";
import { inQueueOrder } from "#app/domain/referral/queue-order.ts";
import type { Match, PassedBy, Waiting } from "#app/domain/referral/routing.ts";

/** Why people of one link worker are shared out among the others. */
export type WhyShared = "leave" | "leaving" | "overload";

/** One whom a worker holds. `takesPlace`: they are neither paused nor waited for. */
export type Held = Waiting & { takesPlace: boolean; contactedAt: Date | null };

/** To whom somebody would go, and why to them; or why to nobody. */
export type ProposedMove =
  | { referralId: string; toId: string; matched: Match[]; openCount: number; capacity: number }
  | { referralId: string; toId: null; passed: PassedBy[] };

/**
 * Who of those that a worker holds goes to somebody else. Leave and leaving: everybody. Too many people: as many as are
 * over the worker's places, those first with whom no contact was made, the newest before the others, so that as few as
 * can be must get to know somebody new. In the order in which they are given places: flagged first, then the oldest.
 */
export function whoMoves(held: readonly Held[], worker: Pick<LinkWorker, "capacity">, why: WhyShared): Held[] {
  if (why !== "overload") return [...held].sort(inQueueOrder);
  const placed = held.filter(({ takesPlace }) => takesPlace);
  const over = Math.max(0, placed.length - worker.capacity);
  return placed.sort(leastKnown).slice(0, over).sort(inQueueOrder);
}

/**
 * To whom each goes: chosen as routing chooses, one after the other, so that each place taken here counts for the next.
 * Whoever is paused or waited for takes none. The same question has the same answer.
 */
export function proposeMoves(
  people: readonly Held[],
  workers: readonly LinkWorker[],
  { fromId, day }: { fromId: string; day: RoutingDay },
): ProposedMove[] {
  const given = new Map<string, number>();
  const others = workers.filter(({ memberId }) => memberId !== fromId);
  return people.map((one): ProposedMove => {
    const now = others.map((worker) => withGiven(worker, given.get(worker.memberId) ?? 0, one.takesPlace));
    const { worker, because } = chooseWorker(one, now, day);
    if (worker === null) {
      const passed = because.flatMap((reason) => (reason.code === "passed-by" ? [reason.why] : []));
      return { referralId: one.id, toId: null, passed: [...new Set(passed)] };
    }
    if (one.takesPlace) given.set(worker.memberId, (given.get(worker.memberId) ?? 0) + 1);
    const matched = because.flatMap((reason) => (reason.code === "chosen" ? reason.matched : []));
    const capacity = others.find(({ memberId }) => memberId === worker.memberId)?.capacity ?? worker.capacity;
    return { referralId: one.id, toId: worker.memberId, matched, openCount: worker.openCount, capacity };
  });
}

/** For somebody who takes no place, nobody is full. */
function withGiven(worker: LinkWorker, given: number, takesPlace: boolean): LinkWorker {
  const openCount = worker.openCount + given;
  return { ...worker, openCount, capacity: takesPlace ? worker.capacity : Math.max(worker.capacity, openCount + 1) };
}

function leastKnown(a: Held, b: Held): number {
  const known = Number(a.contactedAt !== null) - Number(b.contactedAt !== null);
  if (known !== 0) return known;
  return b.submittedAt.getTime() - a.submittedAt.getTime() || (a.id < b.id ? -1 : 1);
}
