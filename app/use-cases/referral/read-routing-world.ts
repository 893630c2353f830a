import { localDateOf } from "#app/domain/clock/calendar.ts";
import { hasRoom } from "#app/domain/people/load.ts";
import type { LinkWorker, Team } from "#app/domain/people/staff.ts";
import { candidateTeams } from "#app/domain/referral/candidate-teams.ts";
import { isFlagged } from "#app/domain/referral/flags-of.ts";
import { routableOf } from "#app/domain/referral/routable-of.ts";
import type { Routable, RoutingWorld, Waiting } from "#app/domain/referral/routing.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listQueued, type Referral } from "#db/queries/referrals.ts";
import { findCouncilTeams, findPcnAgreements, listLinkWorkers, listTeams } from "#db/queries/teams.ts";

/**
 * Everything that routing looks at for one referral, read inside the act that assigns it. Workers are read only for the
 * teams it may reach, and queues only where somebody has room: a full team's queue changes nothing for a newcomer.
 */
export async function readRoutingWorld(tools: UseCaseTools, referral: Routable): Promise<RoutingWorld> {
  const { db, content, now, calendar } = tools;
  const world = {
    practices: content.practiceByCode,
    teams: await listTeams(db),
    councilTeams: await findCouncilTeams(db),
    pcnAgreements: await findPcnAgreements(db),
  };
  const reachable = candidateTeams(referral, world).flatMap(({ team }) => (team === null ? [] : [team]));
  const teamIds = reachable.map((team) => team.id);
  const workers = await listLinkWorkers(db, teamIds, localDateOf(now, calendar));
  return { ...world, workers, waiting: await readQueues(tools, reachable, workers) };
}

async function readQueues(
  { db }: UseCaseTools,
  teams: readonly Team[],
  workers: readonly LinkWorker[],
): Promise<Record<string, Waiting[]>> {
  const queues: Record<string, Waiting[]> = {};
  for (const team of teams) {
    const room = workers.some((worker) => worker.teamId === team.id && hasRoom(worker));
    if (room && team.sharing === "straight") queues[team.id] = (await listQueued(db, team.id)).map(toWaiting);
  }
  return queues;
}

export function toWaiting(referral: Referral): Waiting {
  return { ...routableOf({ ...referral, flagged: isFlagged(referral) }), submittedAt: referral.submittedAt };
}
