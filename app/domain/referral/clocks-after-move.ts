import type { Calendar } from "#app/domain/clock/calendar.ts";
import { dueAfterWaiting } from "#app/domain/referral/referral-clocks.ts";
import { standsStill, type ReferralState } from "#app/domain/referral/referral-state.ts";

type Clocks = { waitingSince: Date | null; reviewDueAt: Date; contactDueAt: Date };

/**
 * What a move does to the clocks. Due times move on by the working days that a referral stood still, whenever that
 * standing still ends or becomes another one (paused, then withdrawn), so that no time is lost or counted twice.
 */
export function clocksAfterMove(clocks: Clocks, to: ReferralState, now: Date, calendar: Calendar): Clocks {
  const { waitingSince } = clocks;
  const moved = (dueAt: Date) => (waitingSince === null ? dueAt : dueAfterWaiting(dueAt, waitingSince, now, calendar));
  return {
    waitingSince: standsStill(to) && to !== "closed" ? now : null,
    reviewDueAt: moved(clocks.reviewDueAt),
    contactDueAt: moved(clocks.contactDueAt),
  };
}
