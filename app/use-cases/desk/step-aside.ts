import { takesAPlace } from "#app/domain/referral/referral-state.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { rerouteReferral } from "#app/use-cases/administration/reroute-referral.ts";
import { fillFreePlaces } from "#app/use-cases/desk/fill-free-places.ts";
import { endLostJoins } from "#app/use-cases/conversation/end-lost-joins.ts";
import { openCase, type CaseRefusal, type OnCase } from "#app/use-cases/desk/open-case.ts";
import { addMove } from "#app/use-cases/desk/save-case.ts";
import { listJoinsOfMember } from "#db/queries/live.ts";
import type { Referral } from "#db/queries/referrals.ts";
import { insertConflict } from "#db/queries/same-person.ts";

/**
 * "I know this person": from now on the member sees nothing of it. When they hold it, it is routed anew in the same
 * act, past everyone who knows the person, so that it is never without an owner.
 */
export async function stepAside(
  tools: UseCaseTools,
  input: OnCase,
): Promise<Result<null, CaseRefusal | { kind: "closed-already" }>> {
  const opened = await openCase(tools, input);
  if (!opened.ok) return opened;
  const { referral } = opened.value;
  if (referral.state === "closed") return refuse({ kind: "closed-already" });
  await insertConflict(tools.db, { referralId: referral.id, memberId: input.memberId, at: tools.now });
  await endLostJoins(tools, await listJoinsOfMember(tools.db, input.memberId));
  if (referral.workerId === input.memberId) await routeAnew(tools, referral, input.memberId);
  else await addMove(tools, referral, { kind: "stepped-aside", by: input.memberId });
  return ok(null);
}

async function routeAnew(tools: UseCaseTools, referral: Referral, by: string): Promise<void> {
  await rerouteReferral(tools, referral, { by, reason: "knows-the-person" }, "stepped-aside");
  if (referral.teamId !== null && takesAPlace(referral.state)) await fillFreePlaces(tools, { teamId: referral.teamId });
}
