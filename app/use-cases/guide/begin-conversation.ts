import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { beginGuestSession } from "#app/use-cases/sign-in/begin-guest-session.ts";
import { grantConversation } from "#app/use-cases/sign-in/grant-conversation.ts";
import { findConversation, insertConversation } from "#db/queries/conversations.ts";

/** Which flow each door opens. */
export const flowOfDoor = { guide: "self-referral", "call-back": "call-back" } as const;

export type BeginConversation = {
  conversationId: string; // made when the button is shown: a second press begins nothing new
  door: keyof typeof flowOfDoor;
  tokenHash: string;
  device: string;
};

/** Opens a conversation, pinned to the flow's version of this moment, for one browser session. Nothing has been asked yet. */
export async function beginConversation(
  tools: UseCaseTools,
  input: BeginConversation,
): Promise<Result<{ conversationId: string }, never>> {
  const { db, now, flows, newId, announce } = tools;
  // An id that is taken belongs to somebody, perhaps to somebody else: it is never granted a second time.
  const taken = (await findConversation(db, input.conversationId)) !== null;
  const conversationId = taken ? newId() : input.conversationId;
  await insertConversation(db, {
    id: conversationId,
    door: input.door,
    flowVersion: flows.newest(flowOfDoor[input.door]).version,
    startedAt: now,
  });
  await beginGuestSession(tools, input);
  await grantConversation(tools, { tokenHash: input.tokenHash, conversationId, as: "person" });
  announce({ kind: "conversation-begun", conversationId });
  return ok({ conversationId });
}
