import { isLocked, triesAfter } from "#app/domain/referral/tracking-lock.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { beginGuestSession } from "#app/use-cases/sign-in/begin-guest-session.ts";
import { grantConversation } from "#app/use-cases/sign-in/grant-conversation.ts";
import { findComeBackDoor, updateComeBackTries } from "#db/queries/come-back-codes.ts";
import { removeGrantsOf } from "#db/queries/sessions.ts";

export type ComeBack = {
  code: string | null; // in the stored form; null when what was typed cannot be one
  /** The kept hash that the typed word fits; null when it fits none. Hashing is slow, so it was done before. */
  fits: string | null;
  tokenHash: string;
  device: string;
};

/**
 * One try to come back to an unsent conversation. The right code and word open it here and close it in every other
 * browser: one that was left open in a library shows nothing any more. Wrong, unknown, locked and ended come back the same.
 */
export async function comeBack(
  tools: UseCaseTools,
  input: ComeBack,
): Promise<Result<{ conversationId: string | null }, never>> {
  const { db, now, announce } = tools;
  const door = input.code === null ? null : await findComeBackDoor(db, input.code, now);
  if (door === null || isLocked(door.tries, now)) return ok({ conversationId: null });
  const right = door.word === input.fits;
  const { conversationId } = door;
  await updateComeBackTries(db, conversationId, triesAfter(door.tries, right, now));
  if (!right) return ok({ conversationId: null });
  for (const tokenHash of await removeGrantsOf(db, conversationId)) announce({ kind: "session-ended", tokenHash });
  await beginGuestSession(tools, input);
  await grantConversation(tools, { tokenHash: input.tokenHash, conversationId, as: "person" });
  return ok({ conversationId });
}
