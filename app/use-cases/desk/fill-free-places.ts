import { localDateOf } from "#app/domain/clock/calendar.ts";
import { hasRoom } from "#app/domain/people/load.ts";
import type { Team } from "#app/domain/people/staff.ts";
import { pullFromQueue } from "#app/domain/referral/pull-from-queue.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { toWaiting } from "#app/use-cases/referral/read-routing-world.ts";
import { placeByRouting } from "#app/use-cases/desk/place-referral.ts";
import { listQueued } from "#db/queries/referrals.ts";
import { findTeam, listLinkWorkers } from "#db/queries/teams.ts";

/**
 * Gives every free place of a team to whoever waits longest, flagged first: part of the act that freed it, and done
 * again in the team's hours for places that came free at night. @returns how many were given out.
 */
export async function fillFreePlaces(
  tools: UseCaseTools,
  input: { teamId: string },
): Promise<Result<{ pulled: number }, never>> {
  const team = await findTeam(tools.db, input.teamId);
  let pulled = 0;
  while (team !== null && (await pullNext(tools, team))) pulled += 1;
  return ok({ pulled });
}

async function pullNext(tools: UseCaseTools, team: Team): Promise<boolean> {
  const { db, now, calendar } = tools;
  const workers = await listLinkWorkers(db, [team.id], localDateOf(now, calendar));
  if (!workers.some(hasRoom)) return false;
  const queue = await listQueued(db, team.id);
  const pulled = pullFromQueue(queue.map(toWaiting), team, workers, now, calendar);
  const referral = queue.find((waiting) => waiting.id === pulled?.referralId);
  if (pulled === null || referral === undefined) return false;
  await placeByRouting(tools, referral, pulled.routing, { kind: "pulled", by: "site" });
  return true;
}
