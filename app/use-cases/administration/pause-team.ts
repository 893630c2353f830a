import { isFlagged } from "#app/domain/referral/flags-of.ts";
import { inQueueOrder } from "#app/domain/referral/queue-order.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findTeamRow, updateTeam } from "#db/queries/administration.ts";
import { listQueued, type Referral } from "#db/queries/referrals.ts";
import { noteChange } from "./note-change.ts";
import { rerouteReferral } from "./reroute-referral.ts";

export type PauseRefusal = { kind: "no-such-team" } | { kind: "changed-meanwhile" } | { kind: "paused-already" };

/**
 * A paused team gets nobody new, and whoever waits in its queue goes where they would go now: to a cover by agreement,
 * else the council's area, else the duty coordinator. Its link workers keep the people they hold.
 */
export async function pauseTeam(
  tools: UseCaseTools,
  input: { teamId: string; version: number; by: string },
): Promise<Result<{ moved: number }, PauseRefusal>> {
  const { db, now } = tools;
  const team = await findTeamRow(db, input.teamId);
  if (team === null) return refuse({ kind: "no-such-team" });
  if (team.pausedSince !== null) return refuse({ kind: "paused-already" });
  const paused = await updateTeam(db, { id: team.id, version: input.version }, { pausedSince: now });
  if (!paused) return refuse({ kind: "changed-meanwhile" });

  const waiting = flaggedFirst(await listQueued(db, team.id));
  for (const referral of waiting) await rerouteReferral(tools, referral, { by: input.by, reason: "team-paused" });
  await noteChange(tools, input.by, "team-paused", team.id);
  return ok({ moved: waiting.length });
}

/** Whoever is in danger is placed before the rest take the free places. */
export function flaggedFirst(referrals: readonly Referral[]): Referral[] {
  const asWaiting = (referral: Referral) => ({ ...referral, flagged: isFlagged(referral) });
  return [...referrals].sort((a, b) => inQueueOrder(asWaiting(a), asWaiting(b)));
}
