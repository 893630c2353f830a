import { ok, type Result } from "#app/domain/result.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertTry } from "#db/queries/reaching/contact-tries.ts";
import { findOutward, updateOutward } from "#db/queries/reaching/outward.ts";
import { findReferralInClearById } from "#db/queries/reaching/referral-in-clear.ts";

/**
 * Keeps that a mail went, with its words; or that the mail server took it never. A mail that was stopped in the moment
 * between says that it went: what is kept is what happened.
 */
export async function noteMailed(
  tools: UseCaseTools,
  { outwardId, words, taken }: { outwardId: string; words: string; taken: boolean },
): Promise<Result<null, never>> {
  const { db, now } = tools;
  const found = await findOutward(db, outwardId);
  const referral = found === null ? null : await findReferralInClearById(db, found.row.referralId);
  if (found === null || referral === null || found.erased) return ok(null);
  const { row } = found;
  if (row.state !== "waiting" && (row.state !== "stopped" || !taken)) return ok(null);
  const done = { from: row.state, way: "mail", doneAt: now, doneBy: "site" } as const;
  await updateOutward(
    db,
    referral,
    row.id,
    taken ? { ...done, state: "sent", words } : { ...done, state: "refused", why: "not-taken" },
  );
  if (taken && row.purpose === "safe-letter") {
    const made = { id: `sent ${row.id}`, way: "mail", outcome: "sent", triedAt: now, at: now } as const;
    await insertTry(db, { id: row.referralId, ...referral }, { ...made, memberId: row.by, words: "" });
  }
  const what = taken ? "outward-sent" : "outward-refused";
  await trace(tools, { referralId: row.referralId, by: "site", kind: "change", what, about: row.id });
  tools.announce({ kind: "referral-changed", referralId: row.referralId, teamIds: [referral.teamId] });
  return ok(null);
}
