import { clocksAfterMove } from "#app/domain/referral/clocks-after-move.ts";
import {
  stateAfter,
  takesAPlace,
  whyMoveNot,
  type MoveRefusal,
  type ReferralState,
} from "#app/domain/referral/referral-state.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { fillFreePlaces } from "#app/use-cases/desk/fill-free-places.ts";
import { openCase, type CaseRefusal, type OnCase } from "#app/use-cases/desk/open-case.ts";
import { saveCase } from "#app/use-cases/desk/save-case.ts";
import type { Referral } from "#db/queries/referrals.ts";

export type StateMove = "contact" | "start" | "wait-for-person" | "pause" | "withdraw";

/**
 * Says where the work stands: contact made, working together, waiting for the person, paused, or the person wants to
 * stop. Clocks stand still and go on with it, and a place that comes free is filled in the same act.
 */
export async function changeState(
  tools: UseCaseTools,
  input: OnCase & { move: StateMove },
): Promise<Result<null, CaseRefusal | MoveRefusal>> {
  const opened = await openCase(tools, input);
  if (!opened.ok) return opened;
  const { referral, movers } = opened.value;
  const why = whyMoveNot(referral.state, { kind: input.move }, movers);
  if (why !== null) return refuse(why);

  const to = stateFrom(referral, input.move);
  const move = { kind: "state", by: input.memberId, fromValue: referral.state, toValue: to };
  await saveCase(tools, referral, { ...changesFor(tools, referral, to, input.move), state: to }, move);
  const freed = takesAPlace(referral.state) && !takesAPlace(to);
  if (freed && referral.teamId !== null) await fillFreePlaces(tools, { teamId: referral.teamId });
  return ok(null);
}

/** Somebody who withdrew while they waited, and did not mean it, waits again: nobody holds them. */
function stateFrom(referral: Referral, move: StateMove): ReferralState {
  return move === "start" && referral.workerId === null ? "queued" : stateAfter({ kind: move });
}

function changesFor({ now, calendar }: UseCaseTools, referral: Referral, to: ReferralState, move: StateMove) {
  const clocks = clocksAfterMove(referral, to, now, calendar);
  if (to === "queued") return { ...clocks, queuedAt: now };
  if (move !== "contact") return { ...clocks, queuedAt: null };
  return { ...clocks, reviewedAt: referral.reviewedAt ?? now, contactedAt: referral.contactedAt ?? now };
}
