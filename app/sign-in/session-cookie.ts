import type { Services } from "#app/services.ts";
import { looksLikeToken } from "./token.ts";

type Site = Pick<Services, "config">;

const keptSeconds = 90 * 24 * 3600; // the longest that any session lasts

/**
 * The cookie of a session. It has no Max-Age: on a shared computer it goes when the browser is closed. Only a member who
 * asks for it is kept signed in. With https it carries the `__Host-` prefix, so that no other host of the domain can set it.
 */
export function newSessionCookie(services: Site, token: string, stay = false): string {
  return `${cookieName(services)}=${token}; ${attributes(services)}${stay ? `; Max-Age=${keptSeconds}` : ""}`;
}

export function clearSessionCookie(services: Site): string {
  return `${cookieName(services)}=; ${attributes(services)}; Max-Age=0`;
}

/** @returns the token of the Cookie header, or null when there is none or it is malformed. */
export function tokenFromCookie(services: Site, cookieHeader: string | null): string | null {
  return cookieNamed(cookieName(services), cookieHeader);
}

/** @returns the token of a cookie by its name. */
export function cookieNamed(name: string, cookieHeader: string | null): string | null {
  for (const part of (cookieHeader ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at < 0 || part.slice(0, at).trim() !== name) continue;
    const token = part.slice(at + 1).trim();
    return looksLikeToken(token) ? token : null;
  }
  return null;
}

function cookieName(services: Site): string {
  return isSecure(services) ? "__Host-sid" : "sid";
}

function attributes(services: Site): string {
  return `Path=/; HttpOnly; SameSite=Lax${isSecure(services) ? "; Secure" : ""}`;
}

export function isSecure(services: Site): boolean {
  return services.config.siteUrl.startsWith("https:");
}
