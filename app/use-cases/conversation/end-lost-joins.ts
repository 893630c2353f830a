import { whyJoinNot } from "#app/domain/conversation/why-join-not.ts";
import type { WhyLeft } from "#app/domain/conversation/live-line.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { endJoin } from "#app/use-cases/conversation/end-join.ts";
import { openCase } from "#app/use-cases/desk/open-case.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findLive, listLiveJoins, type LiveJoinRow } from "#db/queries/live.ts";

/**
 * Ends what somebody joined and may not be part of any more: they cannot see or write to the person now, the referral
 * is closed or stopped, live conversations are off, or their "I'm here" has passed. @returns how many
 */
export async function endLostJoins(tools: UseCaseTools, joins: readonly LiveJoinRow[]): Promise<number> {
  let ended = 0;
  for (const join of joins) {
    const why = await whyLost(tools, join);
    if (why !== null && (await endJoin(tools, join, why))) ended += 1;
  }
  return ended;
}

/** The same for every conversation at once: for each minute that passes, and after a start. */
export async function endPassedJoins(tools: UseCaseTools): Promise<Result<{ ended: number }, never>> {
  return ok({ ended: await endLostJoins(tools, await listLiveJoins(tools.db)) });
}

async function whyLost(tools: UseCaseTools, join: LiveJoinRow): Promise<WhyLeft | null> {
  const live = await findLive(tools.db, join.conversationId);
  if (live === null) return "no-access";
  const opened = await openCase(tools, { memberId: join.memberId, reference: live.reference });
  const movers = opened.ok ? opened.value.movers : [];
  const refusal = whyJoinNot(live, join.memberId, movers, tools.now);
  if (refusal === null) return null;
  return refusal.kind === "not-here" ? "time-up" : "no-access";
}
