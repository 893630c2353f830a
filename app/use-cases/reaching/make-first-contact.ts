import { clocksAfterMove } from "#app/domain/referral/clocks-after-move.ts";
import { whyMoveNot } from "#app/domain/referral/referral-state.ts";
import type { OpenCase } from "#app/use-cases/desk/open-case.ts";
import { saveCase } from "#app/use-cases/desk/save-case.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";

/**
 * Whoever was reached has been contacted: from "with a link worker" the state moves on, for whoever may move it. Anywhere
 * else only the moment of the first contact is kept. Not the first: nothing changes.
 */
export async function makeFirstContact(
  tools: UseCaseTools,
  { referral, movers }: Pick<OpenCase, "referral" | "movers">,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  const contacted = { contactedAt: referral.contactedAt ?? at, reviewedAt: referral.reviewedAt ?? tools.now };
  if (whyMoveNot(referral.state, { kind: "contact" }, movers) === null) {
    const clocks = clocksAfterMove(referral, "in-contact", tools.now, tools.calendar);
    const move = { kind: "state", by, fromValue: referral.state, toValue: "in-contact" };
    await saveCase(tools, referral, { ...clocks, ...contacted, state: "in-contact", queuedAt: null }, move);
  } else if (referral.contactedAt === null) {
    await saveCase(tools, referral, contacted, { kind: "contacted", by });
  }
}
