import { ok, refuse, type Result } from "#app/domain/result.ts";
import { openCase, type CaseRefusal } from "#app/use-cases/desk/open-case.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findLabel, insertReferralLabel, removeReferralLabel } from "#db/queries/labels.ts";

export type LabelReferral = { memberId: string; reference: string; version?: number; labelId: string; on: boolean };
export type LabelReferralRefusal = CaseRefusal | { kind: "not-yours-to-do" | "other-teams-label" | "no-such-label" };

/**
 * Puts a label of its team on a referral, or takes it off. A label that is not offered any more can only come off. It
 * changes nothing else of the record, so a form that somebody has open still fits. Doing it twice changes nothing.
 */
export async function labelReferral(
  tools: UseCaseTools,
  input: LabelReferral,
): Promise<Result<null, LabelReferralRefusal>> {
  const opened = await openCase(tools, input);
  if (!opened.ok) return opened;
  const { referral, movers } = opened.value;
  if (movers.length === 0) return refuse({ kind: "not-yours-to-do" });
  const { memberId: by, labelId, on } = input;
  const label = await findLabel(tools.db, labelId);
  if (label === null || (on && label.endedAt !== null)) return refuse({ kind: "no-such-label" });
  if (label.teamId !== referral.teamId) return refuse({ kind: "other-teams-label" });

  const { id: referralId, teamId } = referral;
  const changed = on
    ? await insertReferralLabel(tools.db, { referralId, labelId, by, at: tools.now })
    : await removeReferralLabel(tools.db, { referralId, labelId });
  if (!changed) return ok(null);
  await trace(tools, { referralId, by, kind: "change", what: on ? "label-put-on" : "label-taken-off", about: labelId });
  tools.announce({ kind: "referral-changed", referralId, teamIds: [teamId] });
  return ok(null);
}
