import { localDateOf } from "#app/domain/clock/calendar.ts";
import type { LocalDate } from "#app/domain/clock/local-date.ts";
import { hasRoom, isOffSick } from "#app/domain/people/load.ts";
import type { LinkWorker } from "#app/domain/people/staff.ts";
import { takesAPlace, whyMoveNot, type MoveRefusal } from "#app/domain/referral/referral-state.ts";
import type { TransferReason } from "#app/domain/referral/transfer-reason.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { fillFreePlaces } from "#app/use-cases/desk/fill-free-places.ts";
import { openCase, type CaseRefusal, type OnCase } from "#app/use-cases/desk/open-case.ts";
import { assignTo, handTo, tasksWith } from "#app/use-cases/desk/place-referral.ts";
import { listLinkWorkers } from "#db/queries/teams.ts";

export type GiveRefusal =
  | CaseRefusal
  | MoveRefusal
  | { kind: "no-such-worker" }
  | { kind: "holds-it-already"; name: string }
  | { kind: "worker-cannot"; name: string; why: "not-active" | "conflict" | "full" | "off-sick" };

/**
 * Gives a referral to a worker of its team: a lead shares out new work, or whoever holds it hands it on, with the
 * reason. Never to somebody who knows the person, and never past a worker's places. A place that comes free is filled.
 * With `keepState` a person who is held already stays where the work with them stands; else the new worker begins with
 * a first contact. With `from` it is theirs alone to give away; without `fill` their place stays free.
 */
export async function giveToWorker(
  tools: UseCaseTools,
  input: OnCase & { workerId: string; reason: TransferReason; keepState?: boolean; from?: string; fill?: boolean },
): Promise<Result<null, GiveRefusal>> {
  const opened = await openCase(tools, input);
  if (!opened.ok) return opened;
  const { referral, movers } = opened.value;
  if (input.from !== undefined && input.from !== referral.workerId) return refuse({ kind: "changed-meanwhile" });
  const why = whyMoveNot(referral.state, { kind: "assign" }, movers);
  if (why !== null) return refuse(why);

  const worker = await findWorker(tools, referral.teamId, input.workerId);
  if (worker === null) return refuse({ kind: "no-such-worker" });
  if (worker.memberId === referral.workerId) return refuse({ kind: "holds-it-already", name: worker.name });
  const held = input.keepState === true && referral.workerId !== null;
  const needsPlace = !held || takesAPlace(referral.state);
  const cannot = whyNot(worker, referral.id, needsPlace, localDateOf(tools.now, tools.calendar));
  if (cannot !== null) return refuse({ kind: "worker-cannot", name: worker.name, why: cannot });

  const { memberId, teamId } = worker;
  const to = { teamId, memberId, tasks: tasksWith(referral, worker) };
  await (held ? handTo : assignTo)(tools, referral, to, { kind: "given", by: input.memberId, reason: input.reason });
  if (takesAPlace(referral.state) && input.fill !== false) await fillFreePlaces(tools, { teamId });
  return ok(null);
}

async function findWorker(
  { db, now, calendar }: UseCaseTools,
  teamId: string | null,
  memberId: string,
): Promise<LinkWorker | null> {
  if (teamId === null) return null;
  const workers = await listLinkWorkers(db, [teamId], localDateOf(now, calendar));
  return workers.find((worker) => worker.memberId === memberId) ?? null;
}

function whyNot(
  worker: LinkWorker,
  referralId: string,
  needsPlace: boolean,
  today: LocalDate,
): "not-active" | "conflict" | "full" | "off-sick" | null {
  if (!worker.active) return "not-active";
  if (isOffSick(worker, today)) return "off-sick";
  if (worker.conflicts.includes(referralId)) return "conflict";
  return !needsPlace || hasRoom(worker) ? null : "full";
}
