import { localDateOf } from "#app/domain/clock/calendar.ts";
import { hasRoom } from "#app/domain/people/load.ts";
import { canTake } from "#app/domain/people/may.ts";
import { whyMoveNot, type MoveRefusal } from "#app/domain/referral/referral-state.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { openCase, type CaseRefusal, type OpenCase } from "#app/use-cases/desk/open-case.ts";
import { assignTo, tasksWith } from "#app/use-cases/desk/place-referral.ts";
import { findMember } from "#db/queries/members.ts";
import { listLinkWorkers } from "#db/queries/teams.ts";

export type TakeRefusal =
  | CaseRefusal
  | MoveRefusal
  | { kind: "taken-by"; name: string }
  | { kind: "shared-by-hand" } // the lead gives out work in this team
  | { kind: "no-room" };

/**
 * A worker takes a waiting referral of their team. Of two at once one wins, and the other is told who. It carries no
 * version: what matters is whether it still waits. Taking what one holds already changes nothing.
 */
export async function takeReferral(
  tools: UseCaseTools,
  input: { memberId: string; reference: string },
): Promise<Result<null, TakeRefusal>> {
  const opened = await openCase(tools, input);
  if (!opened.ok) return opened;
  const { referral, facts, viewer, movers } = opened.value;
  if (referral.workerId === input.memberId && referral.state !== "closed") return ok(null);
  if (referral.workerId !== null && referral.state !== "closed") return refuse(await takenBy(tools, referral.workerId));
  const why = whyMoveNot(referral.state, { kind: "take" }, movers);
  if (why !== null) return refuse(why);
  if (!canTake(viewer, facts)) return refuse({ kind: "shared-by-hand" });
  return takeNow(tools, opened.value);
}

async function takeNow(tools: UseCaseTools, { referral, viewer }: OpenCase): Promise<Result<null, TakeRefusal>> {
  const { db, now, calendar } = tools;
  const teamId = referral.teamId ?? "";
  const team = await listLinkWorkers(db, [teamId], localDateOf(now, calendar));
  const worker = team.find((one) => one.memberId === viewer.memberId) ?? null;
  if (worker !== null && !hasRoom(worker)) return refuse({ kind: "no-room" });
  const to = { teamId, memberId: viewer.memberId, tasks: tasksWith(referral, worker) };
  await assignTo(tools, referral, to, { kind: "taken", by: viewer.memberId });
  return ok(null);
}

async function takenBy({ db }: UseCaseTools, memberId: string) {
  return { kind: "taken-by", name: (await findMember(db, memberId))?.name ?? "Someone else" } as const;
}
