import { localDateOf } from "#app/domain/clock/calendar.ts";
import { pullFromQueue } from "#app/domain/referral/pull-from-queue.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { toWaiting } from "#app/use-cases/referral/read-routing-world.ts";
import { listQueued } from "#db/queries/referrals.ts";
import { findTeam, listLinkWorkers } from "#db/queries/teams.ts";
import { moveReferral } from "./reroute-referral.ts";

/** Gives a team's free places to those who wait in its queue, flagged first, then the oldest; only in the team's hours. */
export async function fillPlaces(tools: UseCaseTools, teamId: string, by: string): Promise<void> {
  const { db, now, calendar } = tools;
  const team = await findTeam(db, teamId);
  if (team === null) return;
  for (;;) {
    const queue = await listQueued(db, teamId);
    const workers = await listLinkWorkers(db, [teamId], localDateOf(now, calendar));
    const pulled = pullFromQueue(queue.map(toWaiting), team, workers, now, calendar);
    const next = queue.find(({ id }) => id === pulled?.referralId);
    if (pulled === null || next === undefined) return;
    await moveReferral(tools, next, pulled.routing, { by, reason: "place-free" });
  }
}
