import { isWholeDecision, whyEraseNot, type EraseRefusal, type ErasingDecision } from "#app/domain/record/erasing.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { noteChange } from "#app/use-cases/record/note-change.ts";
import { eraseRecord } from "#app/use-cases/rights/erase-record.ts";
import { openEnd, type EndRefusal } from "#app/use-cases/rights/open-end.ts";
import { listPersonRequests } from "#db/queries/record/person-requests.ts";
import { decideErasing as keepDecision, findDecidedBy } from "#db/queries/rights/erasings.ts";
import { listStandingHolds } from "#db/queries/rights/holds.ts";

export type DecideErasing = { memberId: string; reference: string; id: string; decision: ErasingDecision };

export type DecideErasingRefusal =
  EndRefusal | EraseRefusal | { kind: "no-such-request" } | { kind: "answered-already" } | { kind: "not-whole" }; // what is kept needs a reason and words, and a part must be named

/**
 * Somebody who is named decides what becomes of a request to erase: all, a part, or nothing. Sent twice, it is decided once.
 * After the commit the ledger is written and the key destroyed (see `eraseForGood`).
 */
export async function decideErasing(
  tools: UseCaseTools,
  { memberId: by, reference, id, decision }: DecideErasing,
): Promise<Result<{ code: string }, DecideErasingRefusal>> {
  const { db, now: at } = tools;
  const opened = await openEnd(tools, { memberId: by, reference }, "decide");
  if (!opened.ok) {
    const before = await findDecidedBy(db, { id, reference, by });
    return before === null ? opened : ok({ code: before }); // erased by the first press of this button
  }
  const { referral } = opened.value;
  const requests = await listPersonRequests(db, referral);
  const asked = requests.find((one) => one.id === id);
  if (asked === undefined || asked.kind !== "erase" || asked.code === null) return refuse({ kind: "no-such-request" });
  if (asked.state !== "waiting") return refuse({ kind: "answered-already" });
  if (!isWholeDecision(decision)) return refuse({ kind: "not-whole" });
  const { code } = asked;
  if (decision.kind === "refuse") {
    const receipt = { code, erased: {}, kept: decision.keptBecause, role: "", team: null };
    const decided = { id, state: "refused", by, at, parts: null, receipt, answer: decision.answer } as const;
    await keepDecision(db, referral, decided);
    await noteChange(tools, referral, { by, what: "request-answered", about: id });
    return ok({ code });
  }
  const holds = (await listStandingHolds(db, referral.id)).length;
  const otherRequests = requests.filter((one) => one.state === "waiting" && one.id !== id).length;
  const why = whyEraseNot({ state: referral.state, holds, otherRequests });
  if (why !== null) return refuse(why);
  const whole = decision.kind === "all";
  await eraseRecord(tools, opened.value, {
    id,
    by,
    code,
    parts: whole ? "all" : decision.parts,
    kept: whole ? [] : decision.keptBecause,
    answer: whole ? null : decision.answer,
  });
  return ok({ code });
}
