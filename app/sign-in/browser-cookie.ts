import type { Services } from "#app/services.ts";
import { cookieNamed, isSecure } from "./session-cookie.ts";
import { hashToken, makeToken } from "./token.ts";

const keptSeconds = 400 * 24 * 3600; // as long as browsers keep one

/**
 * The mark by which a member's browser is known again, so that a sign-in from any other can be told by mail. It opens
 * nothing, and is set only when somebody signs in. @returns its hash, and the Set-Cookie header that keeps it
 */
export function browserMark(
  services: Pick<Services, "config" | "ids">,
  cookieHeader: string | null,
): { browserHash: string; cookie: string } {
  const name = isSecure(services) ? "__Host-browser" : "browser";
  const token = cookieNamed(name, cookieHeader) ?? makeToken(services.ids.randomBytes);
  const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${keptSeconds}${isSecure(services) ? "; Secure" : ""}`;
  return { browserHash: hashToken(token), cookie: `${name}=${token}; ${attributes}` };
}
