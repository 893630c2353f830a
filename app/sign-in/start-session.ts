import type { AppLoadContext } from "@remix-run/node";
import type { NewSession } from "#app/use-cases/sign-in/open-member-session.ts";
import { agendaHashOf } from "./agenda-cookie.ts";
import { browserMark } from "./browser-cookie.ts";
import { deviceOf } from "./device.ts";
import { newSessionCookie } from "./session-cookie.ts";
import { hashToken, makeToken } from "./token.ts";

/**
 * What an act that signs somebody in needs, and the headers to send with its answer. A member of staff is never kept
 * signed in after the browser is closed.
 */
export function startSession(
  request: Request,
  { services, session }: AppLoadContext,
): { session: NewSession; headers: (how: { stay: boolean }) => Headers } {
  const token = makeToken(services.ids.randomBytes);
  const browser = browserMark(services, request.headers.get("cookie"));
  return {
    session: {
      tokenHash: hashToken(token),
      device: deviceOf(request.headers.get("user-agent")),
      sessionBefore: session.tokenHash,
      browserHash: browser.browserHash,
      agendaHash: agendaHashOf(services, request.headers.get("cookie")),
    },
    headers: ({ stay }) => {
      const headers = new Headers({ "Set-Cookie": newSessionCookie(services, token, stay) });
      headers.append("Set-Cookie", browser.cookie);
      return headers;
    },
  };
}
