import { isLocked, triesAfter } from "#app/domain/referral/tracking-lock.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { beginGuestSession } from "#app/use-cases/sign-in/begin-guest-session.ts";
import { grantConversation } from "#app/use-cases/sign-in/grant-conversation.ts";
import { findTrackingDoor, updateTries } from "#db/queries/tracking.ts";

export type OpenTracking = {
  reference: string | null; // in the stored form; null when what was typed cannot be one
  /** The kept hash that the typed word fits; null when it fits none. Hashing is slow, so it was done before. */
  fits: string | null;
  tokenHash: string;
  device: string;
};

/**
 * One try at a tracking page. The right word lets this browser in, as the person or as whoever sent it for them; a
 * wrong one counts. Wrong, unknown and locked all come back the same, so that no answer tells that a referral exists.
 */
export async function openTracking(
  tools: UseCaseTools,
  input: OpenTracking,
): Promise<Result<{ opened: boolean }, never>> {
  const { db, now } = tools;
  const door = input.reference === null ? null : await findTrackingDoor(db, input.reference);
  if (door === null || isLocked(door.tries, now)) return ok({ opened: false });
  const right = door.word !== null && door.word === input.fits;
  await updateTries(db, door.id, triesAfter(door.tries, right, now));
  if (!right) return ok({ opened: false });
  const { tokenHash } = input;
  await beginGuestSession(tools, input);
  const as = door.forHelper ? "referrer" : "person";
  await grantConversation(tools, { tokenHash, conversationId: door.conversationId, as });
  return ok({ opened: true });
}
