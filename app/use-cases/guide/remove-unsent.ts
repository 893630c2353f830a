import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findConversation } from "#db/queries/conversations.ts";
import { removeUnsentConversation } from "#db/queries/unsent-conversations.ts";

/** Removes a conversation that was never sent, with every word in it. Its key goes after the commit (see destroyKeys). */
export async function removeUnsent(
  tools: UseCaseTools,
  input: { conversationId: string },
): Promise<Result<null, never>> {
  const conversation = await findConversation(tools.db, input.conversationId);
  if (conversation?.state !== "open") return ok(null);
  await removeUnsentConversation(tools.db, conversation.id);
  tools.announce({ kind: "conversation-ended", conversationId: conversation.id, end: "removed" });
  return ok(null);
}
