import { errorFields } from "#app/http/error-fields.ts";
import type { Services } from "#app/services.ts";
import type { SessionView } from "#app/sign-in/session-view.ts";
import { perform } from "#app/use-cases/perform.ts";
import { isOwnReadKept, recordOwnRead, type OwnRead } from "#app/use-cases/tracking/record-own-read.ts";
import { browserMark } from "#db/queries/case-audit.ts";

/**
 * Keeps that a person, or who sent it for them, opens their own page, before it is sent. A disk that is full keeps no
 * person from their own words: then it is logged, and the page goes out.
 */
export async function keepOwnRead(
  { services, session }: { services: Services; session: SessionView },
  read: Omit<OwnRead, "browser">,
): Promise<void> {
  const { db, clock, log } = services;
  const input = { ...read, browser: browserMark(db.read, session.tokenHash) };
  try {
    if (await isOwnReadKept({ db: db.read, now: clock.now() }, input)) return;
    await perform(services, recordOwnRead, input);
  } catch (error) {
    log("read-not-recorded", errorFields(error));
  }
}
