import type { Calendar } from "#app/domain/clock/calendar.ts";
import { hasRoom } from "#app/domain/people/load.ts";
import type { LinkWorker, Team } from "#app/domain/people/staff.ts";
import { candidateTeams } from "#app/domain/referral/candidate-teams.ts";
import {
  chooseWorker,
  routingDay,
  whyAccessNotMet,
  whyNotAble,
  type RoutingDay,
} from "#app/domain/referral/choose-worker.ts";
import { inQueueOrder } from "#app/domain/referral/queue-order.ts";
import { tasksFor } from "#app/domain/referral/routing-tasks.ts";
import type { Reason, Routable, Routing, RoutingWorld, Waiting } from "#app/domain/referral/routing.ts";

/**
 * Chooses who receives a new referral.
 *
 * The team that serves the person's PCN takes it; inside a team that gives out work straight, the worker who can meet
 * the person's needs and is least loaded for their own capacity. When all are full it waits in the team's queue; a team
 * that shares out by hand always queues it for the lead. A team that is paused, or where nobody is at work within five
 * working days who does not know the person, is passed by for its covers, then the council's area, then the duty
 * coordinator: nobody is turned away and nothing is unowned.
 * Source: docs/decisions/0005-routing-and-clocks.md.
 */
export function routeReferral(referral: Routable, world: RoutingWorld, now: Date, calendar: Calendar): Routing {
  const day = routingDay(now, calendar);
  const because: Reason[] = [];
  for (const { reason, team } of candidateTeams(referral, world)) {
    because.push(reason);
    if (!team) continue;
    const workers = world.workers.filter((worker) => worker.teamId === team.id);
    const able = workers.filter((worker) => whyNotAble(referral, worker, day) === null);
    if (able.length > 0)
      return routeInTeam(referral, team, { workers, able }, world.waiting?.[team.id] ?? [], because, day);
    because.push({ code: "team-cannot", teamId: team.id });
  }
  return { kind: "duty", because: [...because, { code: "to-duty" }], tasks: tasksFor(referral, []) };
}

/**
 * Where a referral goes inside a team that somebody chose for it by hand: the same rules as for a new one.
 * Null: the team is paused, or nobody there is at work within five working days who does not know the person.
 */
export function routeToTeam(
  referral: Routable,
  team: Team,
  world: Pick<RoutingWorld, "workers" | "waiting">,
  now: Date,
  calendar: Calendar,
): Routing | null {
  const day = routingDay(now, calendar);
  const workers = world.workers.filter((worker) => worker.teamId === team.id);
  const able = workers.filter((worker) => whyNotAble(referral, worker, day) === null);
  if (team.pausedSince !== null || able.length === 0) return null;
  return routeInTeam(referral, team, { workers, able }, world.waiting?.[team.id] ?? [], [], day);
}

type TeamWorkers = { workers: readonly LinkWorker[]; able: readonly LinkWorker[] };

function routeInTeam(
  referral: Routable,
  team: Team,
  { workers, able }: TeamWorkers,
  waiting: readonly Waiting[],
  because: Reason[],
  day: RoutingDay,
): Routing {
  const teamId = team.id;
  if (team.sharing === "by-hand") {
    return {
      kind: "queued",
      teamId,
      because: [...because, { code: "team-shares-by-hand", teamId }],
      tasks: tasksFor(referral, able),
    };
  }

  const ahead = waiting.filter((other) => !referral.flagged || other.flagged);
  const choice = chooseWorker(referral, withPlacesKept(ahead, workers, day), day);
  if (choice.worker !== null) {
    return {
      kind: "assigned",
      teamId,
      workerId: choice.worker.memberId,
      because: [...because, ...choice.because],
      tasks: tasksFor(referral, [choice.worker]),
    };
  }
  const why = whyQueued(referral, teamId, able, chooseWorker(referral, workers, day).worker !== null);
  return { kind: "queued", teamId, because: [...because, ...choice.because, why], tasks: tasksFor(referral, able) };
}

/** The workers as they will be once those who wait already have the free places: a newcomer never jumps the queue. */
function withPlacesKept(
  waiting: readonly Waiting[],
  workers: readonly LinkWorker[],
  day: RoutingDay,
): readonly LinkWorker[] {
  let kept = workers;
  for (const other of [...waiting].sort(inQueueOrder)) {
    if (!kept.some(hasRoom)) return kept;
    const taker = chooseWorker(other, kept, day).worker;
    if (taker)
      kept = kept.map((worker) =>
        worker.memberId === taker.memberId ? { ...worker, openCount: worker.openCount + 1 } : worker,
      );
  }
  return kept;
}

function whyQueued(referral: Routable, teamId: string, able: readonly LinkWorker[], roomBefore: boolean): Reason {
  if (roomBefore) return { code: "others-waited-longer", teamId };
  if (able.every((worker) => whyAccessNotMet(referral, worker) !== null)) return { code: "access-not-met", teamId };
  return { code: "team-full", teamId };
}
