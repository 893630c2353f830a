import type { AppLoadContext } from "@remix-run/node";
import { deviceOf } from "./device.ts";
import { newSessionCookie } from "./session-cookie.ts";
import { hashToken, makeToken } from "./token.ts";

/** `cookie` is the Set-Cookie header to send with the answer, or null when the browser has its session already. */
export type GuestSession = { tokenHash: string; device: string; cookie: string | null };

/**
 * What the act that begins something needs: hand `tokenHash` and `device` to `beginGuestSession` inside that act, and
 * send `cookie` with the redirect. Nothing is stored here, so plain pages never set a cookie.
 */
export function prepareGuestSession(request: Request, context: AppLoadContext): GuestSession {
  const device = deviceOf(request.headers.get("user-agent"));
  if (context.session.tokenHash !== null) return { tokenHash: context.session.tokenHash, device, cookie: null };
  const token = makeToken(context.services.ids.randomBytes);
  return { tokenHash: hashToken(token), device, cookie: newSessionCookie(context.services, token) };
}
