import type { Services } from "#app/services.ts";
import { tokenFromCookie } from "./session-cookie.ts";
import { sessionOf } from "./session-of.ts";
import { noSession, type SessionView } from "./session-view.ts";
import { hashToken } from "./token.ts";

/** Who is asking: read from the rows on every request (and every socket event), so that an ended session stops at once. */
export async function readSession(
  services: Services,
  cookieHeader: string | null,
  how: "use" | "look" = "use",
): Promise<SessionView> {
  const token = tokenFromCookie(services, cookieHeader);
  return token === null ? noSession : sessionOf(services, hashToken(token), how);
}
