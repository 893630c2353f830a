import { localDateOf } from "#app/domain/clock/calendar.ts";
import { isOffSick } from "#app/domain/people/load.ts";
import type { LinkWorker } from "#app/domain/people/staff.ts";
import { proposeCovers } from "#app/domain/referral/propose-covers.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { endHere } from "#app/use-cases/conversation/end-here.ts";
import { mailFlag } from "#app/use-cases/desk/mail-flag.ts";
import { openOffSick, type OffSickRefusal } from "#app/use-cases/desk/open-off-sick.ts";
import { saveCase } from "#app/use-cases/desk/save-case.ts";
import { tellOfHanded } from "#app/use-cases/desk/tell-of-handed.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertLeave } from "#db/queries/administration.ts";
import { insertCover } from "#db/queries/covers.ts";
import { listPromisedToday, type PromisedToday } from "#db/queries/promises.ts";
import { findReferral } from "#db/queries/referrals.ts";

/** One promise of today, as it stood on the page, and who takes it. */
export type HandedPromise = { referralId: string; version: number; coverId: string };

/**
 * A link worker is off sick today: nobody new comes to them, they are not here live, and each of today's promises that
 * was chosen is looked after by a colleague until the day ends. One that changed meanwhile, or whose colleague cannot any
 * more, is left and told; the others are handed over. May be done again for what came due since.
 */
export async function putOffSick(
  tools: UseCaseTools,
  input: { by: string; memberId: string; handed: readonly HandedPromise[] },
): Promise<Result<{ handed: number; left: HandedPromise[] }, OffSickRefusal>> {
  const opened = await openOffSick(tools, input);
  if (!opened.ok) return opened;
  const { db, now, newId, calendar } = tools;
  const { worker } = opened.value;
  const today = localDateOf(now, calendar);
  if (!isOffSick(worker, today)) {
    const days = { fromDay: today, toDay: today, coverMemberId: null };
    await insertLeave(db, { id: newId(), memberId: worker.memberId, ...days, why: "sick" });
    await endHere(tools, { memberId: worker.memberId });
  }
  const promised = await listPromisedToday(db, worker.memberId, opened.value.viewer, calendar);
  const colleagues: string[] = [];
  const left: HandedPromise[] = [];
  for (const one of input.handed) {
    const found = promised.find(({ row }) => row.id === one.referralId);
    if (found === undefined || !mayTake(tools, opened.value, found, one)) {
      left.push(one);
      continue;
    }
    await coverToday(tools, one, input.by);
    colleagues.push(one.coverId);
  }
  await tellOfHanded(tools, { to: colleagues, by: input.by });
  return ok({ handed: colleagues.length, left });
}

function mayTake(
  { now, calendar }: UseCaseTools,
  { worker, colleagues }: { worker: LinkWorker; colleagues: readonly LinkWorker[] },
  { row, version }: PromisedToday,
  chosen: HandedPromise,
): boolean {
  if (version !== chosen.version) return false;
  const promised = [{ referralId: row.id, holderId: row.workerId }];
  const day = localDateOf(now, calendar);
  const [proposed] = proposeCovers(promised, colleagues, { absentId: worker.memberId, day, calendar });
  return proposed?.able.includes(chosen.coverId) ?? false;
}

async function coverToday(tools: UseCaseTools, { referralId, coverId }: HandedPromise, by: string): Promise<void> {
  const { db, now, newId, calendar } = tools;
  const referral = await findReferral(db, referralId);
  if (referral === null) throw new Error("a referral cannot go inside the act that read it");
  const today = localDateOf(now, calendar);
  await saveCase(tools, referral, {}, { kind: "covered", by, toValue: coverId });
  const cover = { id: newId(), referralId, memberId: coverId, fromDay: today, toDay: today };
  await insertCover(db, { ...cover, why: "sick", by, at: now, endedAt: null });
  await mailFlag(tools, referral, coverId);
}
