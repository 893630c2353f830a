import type { EndKind } from "#app/domain/guide/flow.ts";
import { underAgeRule } from "#app/domain/referral/call-soon.ts";
import { raiseFlag } from "#app/domain/referral/raise-flag.ts";
import { saveCase } from "#app/use-cases/desk/save-case.ts";
import { tellOfFlag } from "#app/use-cases/desk/tell-of-flag.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { removeComeBackCode } from "#db/queries/come-back-codes.ts";
import { eraseAnswers, listAcceptedAnswers, updateConversationState } from "#db/queries/conversations.ts";
import type { Referral } from "#db/queries/referrals.ts";
import { findTurnAt } from "#db/queries/turn-at.ts";

/**
 * Closes a conversation in which a call was asked for half-way and whose rest was never sent. The referral for the call
 * stands, with what was answered before it; the words of later answers go. `end`: the end of the guide that was reached,
 * if one was. Somebody who gave an age that is too young is rung all the same, and whoever rings is told.
 */
export async function closeAfterCall(tools: UseCaseTools, standing: Referral, end: EndKind | null): Promise<void> {
  const { db, now } = tools;
  const { conversationId } = standing;
  const known = await findTurnAt(db, conversationId, standing.submittedAt);
  const later = (await listAcceptedAnswers(db, conversationId)).filter(({ turn }) => turn > known);
  const clientIds = later.map(({ clientId }) => clientId);
  await eraseAnswers(db, conversationId, clientIds, now);
  await updateConversationState(db, conversationId, "sent", end ?? "call-soon");
  await removeComeBackCode(db, conversationId);
  if (end === "under-age") await tellOfAge(tools, standing);
}

/** Whoever has acted on the flag before did not know it: then somebody has to look again. */
async function tellOfAge(tools: UseCaseTools, standing: Referral): Promise<void> {
  const flag = raiseFlag(standing, { risk: standing.risk, rules: [underAgeRule] }, tools.now);
  if (flag === null) return;
  const { flags, raised } = flag;
  const anew = raised && { flaggedAt: raised.at, acknowledgedAt: null, acknowledgedBy: null };
  await saveCase(tools, standing, { flags, ...anew }, { kind: "gave-age-too-young", by: "person" });
  if (raised) await tellOfFlag(tools, standing, raised, ageLine);
}

const ageLine =
  "The person gave an age that is too young for us, after asking for this call. So the flag was raised, and those who must know were sent a mail.";
