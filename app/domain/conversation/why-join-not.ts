import { isHere, type Live } from "#app/domain/conversation/live.ts";
import type { Mover } from "#app/domain/referral/referral-state.ts";

/** Why somebody cannot join: "not-live", the team has not turned it on; "not-here", they have not said that they are here. */
export type JoinRefusal = {
  kind: "not-yours-to-do" | "closed-already" | "stopped" | "not-live" | "not-here";
};

/** Whoever may write to the person joins, while their team has live conversations and they are here. Null: they may. */
export function whyJoinNot(
  live: Pick<Live, "state" | "teamLive" | "here">,
  memberId: string,
  movers: readonly Mover[],
  now: Date,
): JoinRefusal | null {
  if (movers.length === 0) return { kind: "not-yours-to-do" };
  if (live.state === "closed") return { kind: "closed-already" };
  if (live.state === "withdrawing") return { kind: "stopped" };
  if (!live.teamLive) return { kind: "not-live" };
  const own = live.here.find((one) => one.memberId === memberId);
  return isHere(own?.until ?? null, now) ? null : { kind: "not-here" };
}
