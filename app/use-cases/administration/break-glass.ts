import { fewestReasonLetters, glassLastsMs } from "#app/domain/people/break-glass.ts";
import { holdsRole } from "#app/domain/people/holds-role.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertGlass, isOpenFor } from "#db/queries/broken-glass.ts";
import { addJob } from "#db/queries/jobs.ts";
import { findNoticePeople } from "#db/queries/notice-people.ts";
import { findReferralByReference } from "#db/queries/referrals.ts";
import { hasConflict } from "#db/queries/same-person.ts";
import { listRoles } from "#db/queries/sessions.ts";

export type BreakGlass = { by: string; reference: string; reason: string };

export type GlassRefusal =
  { kind: "no-such-referral" } | { kind: "not-an-administrator" } | { kind: "says-too-little"; fewest: number };

/**
 * An administrator opens one record for an hour and says why. Its team's leads and the duty coordinators are told at once.
 * One who knows the person learns only that there is nothing. A press that comes twice is one opening.
 */
export async function breakGlass(tools: UseCaseTools, input: BreakGlass): Promise<Result<null, GlassRefusal>> {
  const { db, now, newId } = tools;
  const { by: memberId } = input;
  if (!holdsRole(await listRoles(db, memberId, now), "administrator")) return refuse({ kind: "not-an-administrator" });
  const reason = input.reason.trim();
  if (reason.length < fewestReasonLetters) return refuse({ kind: "says-too-little", fewest: fewestReasonLetters });
  const referral = await findReferralByReference(db, input.reference);
  if (referral === null || (await hasConflict(db, { referralId: referral.id, memberId }))) {
    return refuse({ kind: "no-such-referral" });
  }
  if (await isOpenFor(db, { memberId, referralId: referral.id, reason }, now)) return ok(null);
  const id = newId();
  const until = new Date(now.getTime() + glassLastsMs);
  await insertGlass(db, { id, referralId: referral.id, memberId, reason, at: now, until });
  const as = { role: "administrator", teamId: null } as const;
  await trace(tools, { referralId: referral.id, by: memberId, kind: "read", what: "glass-broken", about: id, as });
  await tellOfGlass(tools, id, referral);
  return ok(null);
}

async function tellOfGlass(
  tools: UseCaseTools,
  glassId: string,
  owner: { teamId: string | null; workerId: string | null },
): Promise<void> {
  const { db, now, newId, calendar } = tools;
  const { leadIds, dutyIds } = await findNoticePeople(db, owner, now, calendar);
  for (const memberId of new Set([...leadIds, ...dutyIds])) {
    const job = { id: newId(), uniqueKey: `${glassId} ${memberId}`, ids: { memberId, glassId }, runAt: now };
    await addJob(db, { ...job, kind: "mail-glass-broken" });
  }
}
