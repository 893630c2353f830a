import { localDateOf } from "#app/domain/clock/calendar.ts";
import type { LocalDate } from "#app/domain/clock/local-date.ts";
import { sayDayAndYear } from "#app/domain/clock/say-date.ts";
import { whyEraseNot, type EraseRefusal } from "#app/domain/record/erasing.ts";
import { canKeepUntil, yearsAfter } from "#app/domain/record/keeping.ts";
import { makeReceiptCode } from "#app/domain/record/receipt.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { addEntry } from "#app/use-cases/conversation/add-entry.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { noteChange } from "#app/use-cases/record/note-change.ts";
import { eraseRecord } from "#app/use-cases/rights/erase-record.ts";
import { openEnd, type EndRefusal } from "#app/use-cases/rights/open-end.ts";
import { listPersonRequests } from "#db/queries/record/person-requests.ts";
import { findDecidedBy, insertOwnErasing } from "#db/queries/rights/erasings.ts";
import { listStandingHolds } from "#db/queries/rights/holds.ts";
import { updateReviewDay } from "#db/queries/rights/keeping.ts";
import type { EndCase } from "#db/queries/rights/open-end.ts";

type On = { memberId: string; reference: string; clientId: string };

/** A person keeps a closed record longer, says why in a private note, and names the day on which somebody looks again. */
export async function keepLonger(
  tools: UseCaseTools,
  { memberId: authorId, reference, clientId, until, why }: On & { until: LocalDate; why: string },
): Promise<Result<null, EndRefusal | { kind: "not-closed" } | { kind: "not-that-day" }>> {
  const opened = await openEnd(tools, { memberId: authorId, reference }, "decide");
  if (!opened.ok) return opened;
  const { referral } = opened.value;
  const { db, now, calendar } = tools;
  if (referral.state !== "closed") return refuse({ kind: "not-closed" });
  if (!canKeepUntil(until, localDateOf(now, calendar))) return refuse({ kind: "not-that-day" });
  await updateReviewDay(db, referral.id, until);
  const { conversationId } = referral;
  const day = sayDayAndYear(calendar.instantOf(until, 12 * 60), calendar);
  const note = { kind: "note", audience: "staff", author: "staff" } as const;
  await addEntry(tools, { ...note, conversationId, clientId, authorId, words: `Kept until ${day}. Why: ${why}` });
  await noteChange(tools, referral, { by: authorId, what: "kept-longer", about: clientId });
  return ok(null);
}

export type EraseAtEndRefusal = EndRefusal | EraseRefusal | { kind: "not-due" };

/** A person erases a record at the end of its time. Nothing is ever erased by a clock alone. */
export async function eraseAtEnd(
  tools: UseCaseTools,
  { memberId: by, reference, clientId: id }: On,
): Promise<Result<{ code: string }, EraseAtEndRefusal>> {
  const { db, now: at, calendar, randomBytes } = tools;
  const opened = await openEnd(tools, { memberId: by, reference }, "decide");
  if (!opened.ok) {
    const before = await findDecidedBy(db, { id, reference, by });
    return before === null ? opened : ok({ code: before }); // erased by the first press of this button
  }
  const { referral } = opened.value;
  const today = localDateOf(at, calendar);
  if (!isDue(referral, today, tools)) return refuse({ kind: "not-due" });
  const holds = (await listStandingHolds(db, referral.id)).length;
  const otherRequests = (await listPersonRequests(db, referral)).filter(({ state }) => state === "waiting").length;
  const why = whyEraseNot({ state: referral.state, holds, otherRequests });
  if (why !== null) return refuse(why);
  const code = makeReceiptCode(randomBytes(64));
  await insertOwnErasing(db, referral.id, { id, by, at, dueOn: today, code });
  await eraseRecord(tools, opened.value, { id, by, code, parts: "all", kept: [], answer: null });
  return ok({ code });
}

function isDue(
  { reviewKeepingOn, closedAt }: EndCase["referral"],
  today: LocalDate,
  { calendar, content }: UseCaseTools,
): boolean {
  if (reviewKeepingOn !== null) return reviewKeepingOn <= today;
  return (
    closedAt !== null && yearsAfter(localDateOf(closedAt, calendar), content.region.settings.keepRecordsYears) <= today
  );
}
