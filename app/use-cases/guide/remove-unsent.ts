import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { removeComeBackCode } from "#db/queries/come-back-codes.ts";
import { findConversation, updateConversationState } from "#db/queries/conversations.ts";
import { findReferralOfConversation } from "#db/queries/referrals.ts";
import { removeUnsentConversation } from "#db/queries/unsent-conversations.ts";

/** Removes a conversation that was never sent, with every word in it; one with a referral is closed instead. Its key goes after the commit (see destroyKeys). */
export async function removeUnsent(
  tools: UseCaseTools,
  input: { conversationId: string },
): Promise<Result<null, never>> {
  const conversation = await findConversation(tools.db, input.conversationId);
  if (conversation?.state !== "open") return ok(null);
  if ((await findReferralOfConversation(tools.db, conversation.id)) !== null) {
    // A call was asked for half-way: what was answered until then belongs to that referral, and nothing is added now.
    await updateConversationState(tools.db, conversation.id, "sent", "call-soon");
    await removeComeBackCode(tools.db, conversation.id);
    return ok(null);
  }
  await removeUnsentConversation(tools.db, conversation.id);
  tools.announce({ kind: "conversation-closed", conversationId: conversation.id });
  tools.announce({ kind: "conversation-ended", conversationId: conversation.id, end: "removed" });
  return ok(null);
}
