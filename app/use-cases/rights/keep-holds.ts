import { localDateOf } from "#app/domain/clock/calendar.ts";
import type { LocalDate } from "#app/domain/clock/local-date.ts";
import { canKeepUntil } from "#app/domain/record/keeping.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { noteChange } from "#app/use-cases/record/note-change.ts";
import { openEnd, type EndRefusal } from "#app/use-cases/rights/open-end.ts";
import { endHold as keepEnd, insertHold, listHolds, type HoldKind } from "#db/queries/rights/holds.ts";

type On = { memberId: string; reference: string };
export type PlaceHold = On & { kind: HoldKind; why: string; reviewOn: LocalDate; clientId: string };

/** A lead or the safeguarding lead keeps a record from being erased, says why, and when it is looked at again. */
export async function placeHold(
  tools: UseCaseTools,
  { memberId: by, reference, kind, why, reviewOn, clientId: id }: PlaceHold,
): Promise<Result<null, EndRefusal | { kind: "not-that-day" }>> {
  const opened = await openEnd(tools, { memberId: by, reference }, "hold");
  if (!opened.ok) return opened;
  const { db, now: at, calendar } = tools;
  if (!canKeepUntil(reviewOn, localDateOf(at, calendar))) return refuse({ kind: "not-that-day" });
  const { referral } = opened.value;
  const fresh = await insertHold(db, referral, { id, kind, why, by, at, reviewOn });
  if (fresh) await noteChange(tools, referral, { by, what: `hold-${kind}`, about: id });
  return ok(null);
}

/** Ends a hold, with why. What was said when it was placed stays beside it. Ended twice, the first stays. */
export async function endHold(
  tools: UseCaseTools,
  { memberId: by, reference, id, why }: On & { id: string; why: string },
): Promise<Result<null, EndRefusal | { kind: "no-such-hold" } | { kind: "ended-already" }>> {
  const opened = await openEnd(tools, { memberId: by, reference }, "hold");
  if (!opened.ok) return opened;
  const { db, now: endedAt } = tools;
  const { referral } = opened.value;
  const hold = (await listHolds(db, referral)).find((one) => one.id === id);
  if (hold === undefined) return refuse({ kind: "no-such-hold" });
  const both = `${hold.why}\n\nEnded: ${why}`;
  if (!(await keepEnd(db, referral, { id, why: both, endedBy: by, endedAt }))) return refuse({ kind: "ended-already" });
  await noteChange(tools, referral, { by, what: `hold-${hold.kind}-ended`, about: id });
  return ok(null);
}
