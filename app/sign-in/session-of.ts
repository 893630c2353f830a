import { touchEveryMs } from "#app/domain/people/session-length.ts";
import { errorFields } from "#app/http/error-fields.ts";
import type { Services } from "#app/services.ts";
import { perform } from "#app/use-cases/perform.ts";
import { touchSession } from "#app/use-cases/sign-in/touch-session.ts";
import { findLiveSession, listRoles, listSessionGrants } from "#db/queries/sessions.ts";
import { noSession, type SessionView } from "./session-view.ts";

/**
 * The session of a token's hash, read from the rows at each call. "look" does not prolong it: what a page does by itself
 * must not keep a session open that nobody uses.
 */
export async function sessionOf(services: Services, tokenHash: string, how: "use" | "look"): Promise<SessionView> {
  const now = services.clock.now();
  const db = services.db.read;
  const found = await findLiveSession(db, tokenHash, now);
  if (found === null) return noSession;
  const { session, member } = found;
  if (how === "use" && now.getTime() - session.lastSeenAt.getTime() >= touchEveryMs) await touch(services, tokenHash);
  const grants = await listSessionGrants(db, tokenHash, now);
  if (member === null) return { tokenHash, member: null, grants };
  const { id, name, mail } = member;
  const roles = await listRoles(db, id, now);
  return { tokenHash, member: { id, name, mail, roles, secondStep: session.secondStepAt !== null }, grants };
}

/** A full disk must not keep anyone from reading a page: the session is then only not prolonged. */
async function touch(services: Services, tokenHash: string): Promise<void> {
  try {
    await perform(services, touchSession, { tokenHash });
  } catch (error) {
    services.log("session-touch-failed", errorFields(error));
  }
}
