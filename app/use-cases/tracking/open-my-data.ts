import { isLocked, triesAfter } from "#app/domain/referral/tracking-lock.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { beginGuestSession } from "#app/use-cases/sign-in/begin-guest-session.ts";
import { grantConversation } from "#app/use-cases/sign-in/grant-conversation.ts";
import { updateDataCodeUsed } from "#db/queries/data-codes.ts";
import { findTrackingDoor, updateTries } from "#db/queries/tracking.ts";

/** Long enough to read and print all of it, short enough for a computer that others use. */
const openForMs = 60 * 60_000;

export type OpenMyData = { reference: string | null; code: string; tokenHash: string; device: string };

/**
 * Lets this browser see everything that is held, for an hour, by a code that the worker gave to the person: it works
 * once. Wrong codes count like wrong words, and wrong, unknown and locked come back the same.
 */
export async function openMyData(tools: UseCaseTools, input: OpenMyData): Promise<Result<{ opened: boolean }, never>> {
  const { db, now } = tools;
  const door = input.reference === null ? null : await findTrackingDoor(db, input.reference);
  if (door === null || isLocked(door.tries, now)) return ok({ opened: false });
  const right = await updateDataCodeUsed(db, door.id, input.code, now);
  await updateTries(db, door.id, triesAfter(door.tries, right, now));
  if (!right) return ok({ opened: false });
  const { tokenHash } = input;
  await beginGuestSession(tools, input);
  await grantConversation(tools, {
    tokenHash,
    conversationId: door.conversationId,
    as: "person-all-data",
    endsAt: new Date(now.getTime() + openForMs),
  });
  return ok({ opened: true });
}
