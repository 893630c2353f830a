import { localDateOf } from "#app/domain/clock/calendar.ts";
import { hasRoom } from "#app/domain/people/load.ts";
import type { Team } from "#app/domain/people/staff.ts";
import { takesAPlace, whyMoveNot, type MoveRefusal } from "#app/domain/referral/referral-state.ts";
import { routeToTeam } from "#app/domain/referral/route-referral.ts";
import type { Routing } from "#app/domain/referral/routing.ts";
import type { TransferReason } from "#app/domain/referral/transfer-reason.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { toWaiting } from "#app/use-cases/referral/read-routing-world.ts";
import { fillFreePlaces } from "#app/use-cases/desk/fill-free-places.ts";
import { openCase, type CaseRefusal, type OnCase } from "#app/use-cases/desk/open-case.ts";
import { placeByRouting, routableNow } from "#app/use-cases/desk/place-referral.ts";
import { listQueued, type Referral } from "#db/queries/referrals.ts";
import { findTeam, listLinkWorkers } from "#db/queries/teams.ts";

export type SendToTeamRefusal =
  CaseRefusal | MoveRefusal | { kind: "no-such-team" } | { kind: "same-team" } | { kind: "team-cannot"; name: string };

/** Sends a referral to another team, with the reason. That team's own rules decide who gets it, or that it waits. */
export async function sendToTeam(
  tools: UseCaseTools,
  input: OnCase & { teamId: string; reason: TransferReason },
): Promise<Result<null, SendToTeamRefusal>> {
  const opened = await openCase(tools, input);
  if (!opened.ok) return opened;
  const { referral, movers } = opened.value;
  const why = whyMoveNot(referral.state, { kind: "queue" }, movers);
  if (why !== null) return refuse(why);
  if (input.teamId === referral.teamId) return refuse({ kind: "same-team" });
  const team = await findTeam(tools.db, input.teamId);
  if (team === null) return refuse({ kind: "no-such-team" });
  const routing = await routeWithin(tools, referral, team);
  if (routing === null) return refuse({ kind: "team-cannot", name: team.name });

  await placeByRouting(tools, referral, routing, { kind: "sent-to-team", by: input.memberId, reason: input.reason });
  if (referral.teamId !== null && takesAPlace(referral.state)) await fillFreePlaces(tools, { teamId: referral.teamId });
  return ok(null);
}

async function routeWithin(
  { db, now, calendar }: UseCaseTools,
  referral: Referral,
  team: Team,
): Promise<Routing | null> {
  const workers = await listLinkWorkers(db, [team.id], localDateOf(now, calendar));
  const waiting = workers.some(hasRoom) ? (await listQueued(db, team.id)).map(toWaiting) : [];
  return routeToTeam(routableNow(referral), team, { workers, waiting: { [team.id]: waiting } }, now, calendar);
}
