import type { EndKind } from "#app/domain/guide/flow.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { closeAfterCall } from "#app/use-cases/guide/close-after-call.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findConversation } from "#db/queries/conversations.ts";
import { findReferralOfConversation } from "#db/queries/referrals.ts";
import { removeUnsentConversation } from "#db/queries/unsent-conversations.ts";

/**
 * Removes a conversation that was never sent, with every word in it; one in which a call was asked for is closed instead.
 * Its key goes after the commit (see destroyKeys). `end`: the end of the guide that was reached, if one was.
 */
export async function removeUnsent(
  tools: UseCaseTools,
  input: { conversationId: string; end?: EndKind },
): Promise<Result<null, never>> {
  const conversation = await findConversation(tools.db, input.conversationId);
  if (conversation?.state !== "open") return ok(null);
  const standing = await findReferralOfConversation(tools.db, conversation.id);
  if (standing !== null) {
    await closeAfterCall(tools, standing, input.end ?? null);
    return ok(null);
  }
  await removeUnsentConversation(tools.db, conversation.id);
  tools.announce({ kind: "conversation-closed", conversationId: conversation.id });
  tools.announce({ kind: "conversation-ended", conversationId: conversation.id, end: "removed" });
  return ok(null);
}
