import { cardAfterCall } from "#app/domain/referral/call-soon.ts";
import { compareRisk } from "#app/domain/listening/risk-order.ts";
import { flagsOf } from "#app/domain/referral/flags-of.ts";
import { raiseFlag } from "#app/domain/referral/raise-flag.ts";
import type { ReferralCard } from "#app/domain/referral/referral-card.ts";
import { rerouteReferral } from "#app/use-cases/administration/reroute-referral.ts";
import { saveCase } from "#app/use-cases/desk/save-case.ts";
import { tellOfFlag } from "#app/use-cases/desk/tell-of-flag.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { matchKeysOf, placesOf, type Sent } from "#app/use-cases/referral/store-referral.ts";
import { findReferral, insertMatchKeys, updateCard, type Referral } from "#db/queries/referrals.ts";

/**
 * The rest of the answers, sent after the person asked for a call: they go into the referral that stands. Its clocks,
 * its owner and its flag stay; a flag may only rise. While nobody holds it, it is routed again by the practice that is
 * now known.
 */
export async function continueReferral(tools: UseCaseTools, standing: Referral, sent: Sent): Promise<void> {
  const { db, now } = tools;
  const card = cardAfterCall(standing.card, sent.card);
  // What was known when they asked for the call has been seen to; only what they said since may raise the flag anew.
  const fresh = sent.risk.rules.filter((rule) => !standing.flags.includes(flagsOf([rule])[0] ?? ""));
  const higher = compareRisk(sent.risk.risk, standing.risk) > 0;
  const flag = raiseFlag(standing, { risk: sent.risk.risk, rules: higher ? sent.risk.rules : fresh }, now);
  const unread = standing.newFromPersonAt ?? now;
  await saveCase(
    tools,
    standing,
    {
      ...placesOf(tools, card),
      needs: card.needs,
      shareWithPractice: sent.shareWithPractice,
      newFromPersonAt: unread,
      ...(flag && { risk: flag.risk, flags: flag.flags }),
      ...(flag?.raised && { flaggedAt: flag.raised.at, acknowledgedAt: null, acknowledgedBy: null }),
    },
    { kind: "continued", by: "person" },
  );
  await updateCard(db, standing, card);
  await insertMatchKeys(db, standing.id, matchKeysOf(card));
  if (flag?.raised) await tellOfFlag(tools, standing, flag.raised);
  await routeAgain(tools, standing, card);
}

async function routeAgain(tools: UseCaseTools, { id, state }: Referral, card: ReferralCard): Promise<void> {
  const now = await findReferral(tools.db, id);
  if (now === null || state !== "queued" || card.practice.kind !== "registered") return;
  await rerouteReferral(tools, now, { by: "person", reason: "told-more" });
}
