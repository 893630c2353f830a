import { localDateOf } from "#app/domain/clock/calendar.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { fillFreePlaces } from "#app/use-cases/desk/fill-free-places.ts";
import { openOffSick, type OffSickRefusal } from "#app/use-cases/desk/open-off-sick.ts";
import { saveCase } from "#app/use-cases/desk/save-case.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { endCover, listSickCovers } from "#db/queries/covers.ts";
import { findReferral } from "#db/queries/referrals.ts";
import { removeSickLeave } from "#db/queries/staff.ts";

/** Somebody is not off sick after all: what colleagues looked after for them today is theirs again, and people come to them again. */
export async function takeOffSickBack(
  tools: UseCaseTools,
  input: { by: string; memberId: string },
): Promise<Result<{ ended: number }, OffSickRefusal>> {
  const opened = await openOffSick(tools, input);
  if (!opened.ok) return opened;
  const { db, now, calendar } = tools;
  const { memberId, teamId } = opened.value.worker;
  const today = localDateOf(now, calendar);
  const covers = await listSickCovers(db, memberId, today);
  for (const { id, referralId, coverId } of covers) {
    const referral = await findReferral(db, referralId);
    if (referral === null || !(await endCover(db, { id, referralId, at: now }))) continue;
    await saveCase(tools, referral, {}, { kind: "cover-ended", by: input.by, toValue: coverId });
  }
  if (await removeSickLeave(db, memberId, today)) await fillFreePlaces(tools, { teamId });
  return ok({ ended: covers.length });
}
