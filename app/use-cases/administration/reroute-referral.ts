import { localDateOf } from "#app/domain/clock/calendar.ts";
import { isFlagged } from "#app/domain/referral/flags-of.ts";
import { flagRecipients } from "#app/domain/referral/notices.ts";
import { dueAfterWaiting } from "#app/domain/referral/referral-clocks.ts";
import { routableOf } from "#app/domain/referral/routable-of.ts";
import { routeReferral } from "#app/domain/referral/route-referral.ts";
import type { Routing } from "#app/domain/referral/routing.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { readRoutingWorld } from "#app/use-cases/referral/read-routing-world.ts";
import { addJob } from "#db/queries/jobs.ts";
import { updateLastAssigned } from "#db/queries/link-workers.ts";
import { findNoticePeople } from "#db/queries/notice-people.ts";
import { insertMove, updateReferral, type Referral } from "#db/queries/referrals.ts";

export type WhyMoved = { by: string; reason: "team-paused" | "team-resumed" | "member-left" | "place-free" };

/** Sends an open referral the way it would go if it came in now. What was promised to the person stays promised. */
export async function rerouteReferral(tools: UseCaseTools, referral: Referral, why: WhyMoved): Promise<void> {
  const routable = routableOf({ ...referral, flagged: isFlagged(referral.risk) });
  const world = await readRoutingWorld(tools, routable);
  await moveReferral(tools, referral, routeReferral(routable, world, tools.now, tools.calendar), why);
}

/**
 * Gives an open referral to the owner that a routing names. Someone who withdrew stays withdrawing: the new owner makes
 * the one check. Clocks that stood still go on, moved by the days they stood. Whoever must hear of a flag is mailed.
 */
export async function moveReferral(
  tools: UseCaseTools,
  referral: Referral,
  routing: Routing,
  why: WhyMoved,
): Promise<void> {
  const { db, now, newId } = tools;
  const teamId = routing.kind === "duty" ? null : routing.teamId;
  const workerId = routing.kind === "assigned" ? routing.workerId : null;
  const moved = await updateReferral(db, referral, {
    ...(referral.state === "withdrawing" ? {} : goOn(tools, referral, workerId)),
    teamId,
    workerId,
    because: routing.because,
    tasks: routing.tasks,
  });
  if (!moved) throw new Error("A referral changed inside the act that read it");
  const [fromValue, toValue] = [referral.teamId ?? "duty", teamId ?? "duty"];
  await insertMove(db, {
    id: newId(),
    referralId: referral.id,
    kind: "re-routed",
    fromValue,
    toValue,
    ...why,
    at: now,
  });
  if (workerId !== null) await updateLastAssigned(db, workerId, now);
  if (referral.flaggedAt !== null && referral.acknowledgedAt === null) {
    await addFlagMails(tools, referral.id, { teamId, workerId });
  }
  tools.announce({ kind: "referral-changed", referralId: referral.id });
}

function goOn({ now, calendar }: UseCaseTools, referral: Referral, workerId: string | null) {
  const since = referral.waitingSince;
  const later = (due: Date) => (since === null ? due : dueAfterWaiting(due, since, now, calendar));
  return {
    state: workerId === null ? ("queued" as const) : ("assigned" as const),
    queuedAt: workerId === null ? (referral.queuedAt ?? now) : null,
    waitingSince: null,
    reviewDueAt: later(referral.reviewDueAt),
    contactDueAt: later(referral.contactDueAt),
  };
}

async function addFlagMails(
  { db, now, newId, calendar }: UseCaseTools,
  referralId: string,
  owner: { teamId: string | null; workerId: string | null },
): Promise<void> {
  const people = await findNoticePeople(db, owner, now, calendar);
  for (const memberId of flagRecipients(people)) {
    const uniqueKey = `${referralId} ${memberId} ${localDateOf(now, calendar)}`;
    await addJob(db, { id: newId(), kind: "mail-flag-notice", uniqueKey, ids: { memberId, referralId }, runAt: now });
  }
}
