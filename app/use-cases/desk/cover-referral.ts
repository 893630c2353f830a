import { localDateOf } from "#app/domain/clock/calendar.ts";
import { isOffSick } from "#app/domain/people/load.ts";
import { mayAskForCover, whyCoverNot, type CoverDays, type CoverRefusal } from "#app/domain/referral/cover.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { mailFlag } from "#app/use-cases/desk/mail-flag.ts";
import { openCase, type CaseRefusal, type OnCase, type OpenCase } from "#app/use-cases/desk/open-case.ts";
import { saveCase } from "#app/use-cases/desk/save-case.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { endCover, insertCover, listCoversOf, type Cover } from "#db/queries/covers.ts";
import { listLinkWorkers } from "#db/queries/teams.ts";

export type CoverReferral = OnCase & CoverDays & { coverId: string; why: Cover["why"] };
export type CoverReferralRefusal =
  | CaseRefusal
  | CoverRefusal
  | { kind: "no-such-worker" }
  | { kind: "worker-cannot"; name: string; why: "not-active" | "conflict" | "off-sick" };

/**
 * A colleague of its team looks after a person for some days: they see and may act; the holder stays the holder. Never
 * somebody who knows the person. Whoever begins today hears at once of a flag that nobody has acknowledged.
 */
export async function coverReferral(
  tools: UseCaseTools,
  input: CoverReferral,
): Promise<Result<null, CoverReferralRefusal>> {
  const opened = await openCase(tools, input);
  if (!opened.ok) return opened;
  const { db, now, calendar } = tools;
  const { coverId, fromDay, toDay } = input;
  const { referral, movers } = opened.value;
  const today = localDateOf(now, calendar);
  const others = (await listCoversOf(db, [referral.id], today)).filter(({ memberId }) => memberId === coverId);
  const why = whyCoverNot({ ...referral, others }, { coverId, fromDay, toDay, by: movers }, today);
  if (why !== null) return refuse(why);
  const cannot = await whyWorkerCannot(tools, opened.value, input);
  if (cannot !== null) return refuse(cannot);

  const { memberId: by, why: because } = input;
  await saveCase(tools, referral, {}, { kind: "covered", by, toValue: coverId });
  const cover = { id: tools.newId(), referralId: referral.id, memberId: coverId, fromDay, toDay };
  await insertCover(db, { ...cover, why: because, by, at: now, endedAt: null });
  if (fromDay <= today && coverId !== by) await mailFlag(tools, referral, coverId);
  return ok(null);
}

/** Ends a cover before its last day: whoever covers, the holder or the lead. */
export async function endCoverOf(
  tools: UseCaseTools,
  input: { memberId: string; reference: string; coverId: string },
): Promise<Result<null, CaseRefusal | { kind: "not-yours-to-do" | "no-such-cover" }>> {
  const opened = await openCase(tools, { memberId: input.memberId, reference: input.reference });
  if (!opened.ok) return opened;
  const { referral, movers } = opened.value;
  const { db, now, calendar } = tools;
  if (!mayAskForCover(movers)) return refuse({ kind: "not-yours-to-do" });
  const covers = await listCoversOf(db, [referral.id], localDateOf(now, calendar));
  const cover = covers.find(({ id }) => id === input.coverId);
  if (cover === undefined) return refuse({ kind: "no-such-cover" });
  const ended = await endCover(db, { id: cover.id, referralId: referral.id, at: now });
  if (!ended) return refuse({ kind: "no-such-cover" }); // it comes from a leave, and ends with it
  await saveCase(tools, referral, {}, { kind: "cover-ended", by: input.memberId, toValue: cover.memberId });
  return ok(null);
}

async function whyWorkerCannot(
  { db, now, calendar }: UseCaseTools,
  { referral }: OpenCase,
  { coverId, fromDay }: Pick<CoverReferral, "coverId" | "fromDay">,
): Promise<Extract<CoverReferralRefusal, { kind: "no-such-worker" | "worker-cannot" }> | null> {
  const today = localDateOf(now, calendar);
  const workers = referral.teamId === null ? [] : await listLinkWorkers(db, [referral.teamId], today);
  const worker = workers.find((one) => one.memberId === coverId);
  if (worker === undefined) return { kind: "no-such-worker" };
  if (!worker.active) return { kind: "worker-cannot", name: worker.name, why: "not-active" };
  if (fromDay <= today && isOffSick(worker, today))
    return { kind: "worker-cannot", name: worker.name, why: "off-sick" };
  const known = worker.conflicts.includes(referral.id);
  return known ? { kind: "worker-cannot", name: worker.name, why: "conflict" } : null;
}
