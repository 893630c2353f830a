import { touchEveryMs } from "#app/domain/people/session-length.ts";
import { errorFields } from "#app/http/error-fields.ts";
import type { Services } from "#app/services.ts";
import { perform } from "#app/use-cases/perform.ts";
import { touchSession } from "#app/use-cases/sign-in/touch-session.ts";
import { findLiveSession, listRoles, listSessionGrants } from "#db/queries/sessions.ts";
import { tokenFromCookie } from "./session-cookie.ts";
import { noSession, type SessionView } from "./session-view.ts";
import { hashToken } from "./token.ts";

/** Who is asking: read from the rows on every request (and every socket event), so that an ended session stops at once. */
export async function readSession(services: Services, cookieHeader: string | null): Promise<SessionView> {
  const token = tokenFromCookie(services, cookieHeader);
  if (token === null) return noSession;
  const tokenHash = hashToken(token);
  const now = services.clock.now();
  const db = services.db.read;

  const found = await findLiveSession(db, tokenHash, now);
  if (found === null) return noSession;
  if (now.getTime() - found.session.lastSeenAt.getTime() >= touchEveryMs) await touch(services, tokenHash);

  const { session, member } = found;
  if (member === null) return { tokenHash, member: null, grants: await listSessionGrants(db, tokenHash, now) };
  return {
    tokenHash,
    member: {
      id: member.id,
      name: member.name,
      mail: member.mail,
      roles: await listRoles(db, member.id, now),
      secondStep: session.secondStepAt !== null,
    },
    grants: await listSessionGrants(db, tokenHash, now),
  };
}

/** A full disk must not keep anyone from reading a page: the session is then only not prolonged. */
async function touch(services: Services, tokenHash: string): Promise<void> {
  try {
    await perform(services, touchSession, { tokenHash });
  } catch (error) {
    services.log("session-touch-failed", errorFields(error));
  }
}
