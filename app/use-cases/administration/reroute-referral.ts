import { flagRecipients } from "#app/domain/referral/notices.ts";
import { routeReferral } from "#app/domain/referral/route-referral.ts";
import type { Routing } from "#app/domain/referral/routing.ts";
import { mailFlag } from "#app/use-cases/desk/mail-flag.ts";
import { placeByRouting, routableNow } from "#app/use-cases/desk/place-referral.ts";
import { saveCase } from "#app/use-cases/desk/save-case.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { readRoutingWorld } from "#app/use-cases/referral/read-routing-world.ts";
import { findNoticePeople } from "#db/queries/notice-people.ts";
import type { Referral } from "#db/queries/referrals.ts";

export type WhyMoved = {
  by: string;
  reason: "team-paused" | "team-resumed" | "member-left" | "knows-the-person" | "told-more";
};

/** Sends an open referral the way it would go if it came in now. What was promised to the person stays promised. */
export async function rerouteReferral(
  tools: UseCaseTools,
  referral: Referral,
  why: WhyMoved,
  kind: "re-routed" | "stepped-aside" = "re-routed",
): Promise<void> {
  const routable = routableNow(referral);
  const world = await readRoutingWorld(tools, routable);
  await moveReferral(tools, referral, routeReferral(routable, world, tools.now, tools.calendar), why, kind);
}

/**
 * Gives an open referral to the owner that a routing names; whoever must hear of a flag there is mailed. Someone who
 * withdrew stays withdrawing: the new owner makes the one check.
 */
export async function moveReferral(
  tools: UseCaseTools,
  referral: Referral,
  routing: Routing,
  why: WhyMoved,
  kind = "re-routed",
): Promise<void> {
  const teamId = routing.kind === "duty" ? null : routing.teamId;
  const workerId = routing.kind === "assigned" ? routing.workerId : null;
  const move = { kind, ...why };
  if (referral.state === "withdrawing") {
    const values = { fromValue: referral.teamId ?? "duty", toValue: teamId ?? "duty" };
    await saveCase(tools, referral, { teamId, workerId }, { ...move, ...values });
  } else await placeByRouting(tools, referral, routing, move);
  const people = await findNoticePeople(tools.db, { id: referral.id, teamId, workerId }, tools.now, tools.calendar);
  for (const memberId of flagRecipients(people)) await mailFlag(tools, referral, memberId);
}
