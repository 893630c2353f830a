import type { Services } from "#app/services.ts";
import { cookieNamed, isSecure } from "./session-cookie.ts";
import { hashToken, makeToken } from "./token.ts";

const keptSeconds = 400 * 24 * 3600; // as long as browsers keep one

type Site = Pick<Services, "config" | "ids">;

/** The hash of the word by which a browser's agenda is known, or null when it has none. */
export function agendaHashOf(services: Pick<Services, "config">, cookieHeader: string | null): string | null {
  const token = agendaWordOf(services, cookieHeader);
  return token === null ? null : hashToken(token);
}

/** The word itself, for what is kept under another hash. It is never stored. */
export function agendaWordOf(services: Pick<Services, "config">, cookieHeader: string | null): string | null {
  return cookieNamed(cookieName(services), cookieHeader);
}

/**
 * The word of this browser, a new one when it has none, with the Set-Cookie header that keeps it. It opens nothing but the
 * browser's own agenda, and is set only when somebody chooses a session or answers about one.
 */
export function agendaMark(
  services: Site,
  cookieHeader: string | null,
): { word: string; hash: string; cookie: string } {
  const word = agendaWordOf(services, cookieHeader) ?? makeToken(services.ids.randomBytes);
  const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${keptSeconds}${isSecure(services) ? "; Secure" : ""}`;
  return { word, hash: hashToken(word), cookie: `${cookieName(services)}=${word}; ${attributes}` };
}

function cookieName(services: Pick<Services, "config">): string {
  return isSecure(services) ? "__Host-agenda" : "agenda";
}
