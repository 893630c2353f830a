import type { AppLoadContext } from "@remix-run/node";
import { readReference } from "#app/domain/referral/reference.ts";
import { isWord } from "#app/sign-in/hash-word.ts";
import { prepareGuestSession } from "#app/sign-in/prepare-guest-session.ts";
import { perform } from "#app/use-cases/perform.ts";
import { openTracking } from "#app/use-cases/tracking/open-tracking.ts";
import { findTrackingDoor } from "#db/queries/tracking.ts";
import type { TriedDoor } from "./open-with-word.ts";

/** One try with a reference and a word, or with a code that the worker gave. Whether or not the reference exists, the same slow work is done. */
export async function tryWord(
  request: Request,
  context: AppLoadContext,
  typed: { key: string; word: string },
): Promise<TriedDoor> {
  const { services } = context;
  const reference = readReference(typed.key);
  const door = reference === null ? null : await findTrackingDoor(services.db.read, reference);
  const kept = door?.word ?? null;
  const fits = (await isWord(services, typed.word, kept)) ? kept : null;
  const guest = prepareGuestSession(request, context);
  const { tokenHash, device, cookie } = guest;
  const tried = await perform(services, openTracking, { reference, fits, code: typed.word, tokenHash, device });
  if (!tried.ok || !tried.value.opened || reference === null) return { opened: false };
  return { opened: true, to: `/track/${reference}`, cookie };
}
