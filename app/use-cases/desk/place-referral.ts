import type { LinkWorker } from "#app/domain/people/staff.ts";
import { clocksAfterMove } from "#app/domain/referral/clocks-after-move.ts";
import { isFlagged } from "#app/domain/referral/flags-of.ts";
import { routableOf } from "#app/domain/referral/routable-of.ts";
import { tasksFor } from "#app/domain/referral/routing-tasks.ts";
import type { Reason, Routable, Routing, RoutingTask } from "#app/domain/referral/routing.ts";
import { tasksAfter } from "#app/domain/referral/tasks-after.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { mailFlag } from "#app/use-cases/desk/mail-flag.ts";
import { saveCase, type CaseMove } from "#app/use-cases/desk/save-case.ts";
import { handAppointmentsOn } from "#app/use-cases/reaching/hand-appointments-on.ts";
import { listCoveringToday } from "#db/queries/covering-today.ts";
import { updateLastAssigned } from "#db/queries/link-workers.ts";
import type { Referral } from "#db/queries/referrals.ts";

type Move = Omit<CaseMove, "fromValue" | "toValue">;
type To = { teamId: string; memberId: string; tasks: readonly RoutingTask[]; because?: readonly Reason[] };

/** Puts a referral into a member's hands: state, clocks, what is left to do, history, and the mail when it is flagged. */
export async function assignTo(tools: UseCaseTools, referral: Referral, to: To, move: Move): Promise<void> {
  const { now, calendar, db } = tools;
  const changes = {
    ...clocksAfterMove(referral, "assigned", now, calendar),
    state: "assigned" as const,
    teamId: to.teamId,
    workerId: to.memberId,
    queuedAt: null,
    because: [...referral.because, ...(to.because ?? [])],
    tasks: tasksAfter(referral.tasks, to.tasks),
  };
  await saveCase(tools, referral, changes, { ...move, fromValue: placeOf(referral), toValue: to.memberId });
  await updateLastAssigned(db, to.memberId, now);
  await handAppointmentsOn(tools, referral, to, move.by);
  await tellWhoHolds(tools, referral, to.memberId, move.by);
}

/** Another member holds it from now on; how far the work has come, and its clocks, stay as they are. */
export async function handTo(tools: UseCaseTools, referral: Referral, to: To, move: Move): Promise<void> {
  const tasks = tasksAfter(referral.tasks, to.tasks);
  const told = { ...move, fromValue: placeOf(referral), toValue: to.memberId };
  await saveCase(tools, referral, { workerId: to.memberId, tasks }, told);
  await updateLastAssigned(tools.db, to.memberId, tools.now);
  await handAppointmentsOn(tools, referral, to, move.by);
  await tellWhoHolds(tools, referral, to.memberId, move.by);
}

/** Puts a referral where routing said: a worker, a team's queue, or the duty coordinator. */
export async function placeByRouting(
  tools: UseCaseTools,
  referral: Referral,
  routing: Routing,
  move: Move,
): Promise<void> {
  const { because, tasks } = routing;
  if (routing.kind === "assigned") {
    const { teamId, workerId } = routing;
    return assignTo(tools, referral, { teamId, memberId: workerId, tasks, because }, move);
  }
  const teamId = routing.kind === "queued" ? routing.teamId : null;
  const changes = {
    ...clocksAfterMove(referral, "queued", tools.now, tools.calendar),
    state: "queued" as const,
    teamId,
    workerId: null,
    queuedAt: tools.now,
    because: [...referral.because, ...because],
    tasks: tasksAfter(referral.tasks, tasks),
  };
  await saveCase(tools, referral, changes, { ...move, fromValue: placeOf(referral), toValue: teamId ?? "duty" });
}

/** Of a flag that nobody has seen: the new holder, and whoever covers them today; never whoever did it. */
async function tellWhoHolds(tools: UseCaseTools, referral: Referral, holderId: string, by: string): Promise<void> {
  const covering = (await listCoveringToday(tools.db, [referral.id], tools.now, tools.calendar)).get(referral.id) ?? [];
  for (const memberId of new Set([holderId, ...covering])) {
    if (memberId !== by) await mailFlag(tools, referral, memberId);
  }
}

/** What is left to do when this worker holds it. A lead without places of their own is not a link worker: nothing is known to fit. */
export function tasksWith(referral: Referral, worker: LinkWorker | null): RoutingTask[] {
  return tasksFor(routableNow(referral), worker === null ? [] : [worker]);
}

/** What routing may look at, as the referral stands now. */
export function routableNow(referral: Referral): Routable {
  return routableOf({ ...referral, flagged: isFlagged(referral) });
}

function placeOf(referral: Pick<Referral, "workerId" | "teamId">): string {
  return referral.workerId ?? referral.teamId ?? "duty";
}
