import { whyLinkNot, type LinkRefusal } from "#app/domain/people/mailed-link.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findMailedLink, updateLinkUsed } from "#db/queries/mailed-links.ts";
import { findReferral, updateReferral } from "#db/queries/referrals.ts";

/** A professional presses the button in the mail to their work address: the desk no longer shows "not confirmed". */
export async function confirmWorkAddress(
  tools: UseCaseTools,
  input: { linkHash: string },
): Promise<Result<null, LinkRefusal>> {
  const { db, now, announce } = tools;
  const link = await findMailedLink(db, input.linkHash);
  const refusal = whyLinkNot(link, now);
  if (refusal) return refuse(refusal);
  const referral = link?.purpose === "work-address" && link.referralId ? await findReferral(db, link.referralId) : null;
  if (referral === null) return refuse({ kind: "no-such-link" });
  await updateLinkUsed(db, input.linkHash, now);
  await updateReferral(db, referral, { referrerConfirmedAt: now });
  await trace(tools, { referralId: referral.id, by: "referrer", kind: "change", what: "work-address-confirmed" });
  announce({ kind: "referral-changed", referralId: referral.id, teamIds: [referral.teamId] });
  return ok(null);
}
