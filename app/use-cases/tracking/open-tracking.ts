import { isLocked, triesAfter } from "#app/domain/referral/tracking-lock.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { beginGuestSession } from "#app/use-cases/sign-in/begin-guest-session.ts";
import { grantConversation } from "#app/use-cases/sign-in/grant-conversation.ts";
import { updateDataCodeUsed } from "#db/queries/data-codes.ts";
import { findTrackingDoor, updateTries, type TrackingDoor } from "#db/queries/tracking.ts";

/** Long enough to read and print all of it, short enough for a computer that others use. */
const allDataForMs = 60 * 60_000;

export type OpenTracking = {
  reference: string | null; // in the stored form; null when what was typed cannot be one
  /** The kept hash that the typed word fits; null when it fits none. Hashing is slow, so it was done before. */
  fits: string | null;
  /** What was typed, which may be a code that the worker gave. */
  code: string;
  tokenHash: string;
  device: string;
};

type Grant = { as: "person" | "person-all-data" | "referrer"; endsAt?: Date };

/**
 * One try at the pages of a referral. The right word lets this browser in, as the person or as whoever sent it for
 * them. A code from the worker, which works once, lets the person in and shows all that is held, for an hour. Anything
 * else counts as a wrong try. Wrong, used, unknown and locked all come back the same, so that no answer tells that a
 * referral exists.
 */
export async function openTracking(
  tools: UseCaseTools,
  input: OpenTracking,
): Promise<Result<{ opened: boolean }, never>> {
  const { db, now } = tools;
  const door = input.reference === null ? null : await findTrackingDoor(db, input.reference);
  if (door === null || isLocked(door.tries, now)) return ok({ opened: false });
  const grant = await findGrant(tools, door, input);
  await updateTries(db, door.id, triesAfter(door.tries, grant !== null, now));
  if (grant === null) return ok({ opened: false });
  const what = grant.as === "person-all-data" ? "let-in-by-code" : "let-in-by-word";
  const by = grant.as === "referrer" ? "referrer" : "person";
  await trace(tools, { referralId: door.id, by, kind: "read", what });
  const { tokenHash } = input;
  await beginGuestSession(tools, input);
  await grantConversation(tools, { tokenHash, conversationId: door.conversationId, ...grant });
  return ok({ opened: true });
}

async function findGrant(
  { db, now }: UseCaseTools,
  door: TrackingDoor,
  { fits, code }: OpenTracking,
): Promise<Grant | null> {
  if (door.word !== null && door.word === fits) return { as: door.forHelper ? "referrer" : "person" };
  if (!(await updateDataCodeUsed(db, door.id, code, now))) return null;
  return { as: "person-all-data", endsAt: new Date(now.getTime() + allDataForMs) };
}
