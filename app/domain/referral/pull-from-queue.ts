import type { Calendar } from "#app/domain/clock/calendar.ts";
import { isOpen } from "#app/domain/clock/opening.ts";
import type { LinkWorker, Team } from "#app/domain/people/staff.ts";
import { chooseWorker, routingDay } from "#app/domain/referral/choose-worker.ts";
import { inQueueOrder } from "#app/domain/referral/queue-order.ts";
import { tasksFor } from "#app/domain/referral/routing-tasks.ts";
import type { Reason, Routing, Waiting } from "#app/domain/referral/routing.ts";

export type Pulled = { referralId: string; routing: Extract<Routing, { kind: "assigned" }> };

/**
 * Who comes next when a place is free in a team: flagged first, then the oldest whom a worker with room can take.
 * Only in the team's hours, so that nobody is given to a worker at night; never in a paused team or one that shares
 * out by hand. The queue is handed in as it arrived. Null: nobody. Call again until null to fill every free place.
 */
export function pullFromQueue(
  queue: readonly Waiting[],
  team: Team,
  workers: readonly LinkWorker[],
  now: Date,
  calendar: Calendar,
): Pulled | null {
  if (team.sharing === "by-hand" || team.pausedSince !== null || !isOpen(now, team.hours, calendar)) return null;
  const day = routingDay(now, calendar);
  const mine = workers.filter((worker) => worker.teamId === team.id);

  for (const waiting of [...queue].sort(inQueueOrder)) {
    const { worker, because } = chooseWorker(waiting, mine, day);
    if (worker === null) continue;
    const pulled: Reason = { code: "pulled-from-queue", teamId: team.id, flagged: waiting.flagged };
    const tasks = tasksFor(waiting, [worker]);
    return {
      referralId: waiting.id,
      routing: { kind: "assigned", teamId: team.id, workerId: worker.memberId, because: [pulled, ...because], tasks },
    };
  }
  return null;
}
