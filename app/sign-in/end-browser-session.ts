import type { AppLoadContext } from "@remix-run/node";
import { errorFields } from "#app/http/error-fields.ts";
import { leaveSite } from "#app/use-cases/guide/leave-site.ts";
import { perform } from "#app/use-cases/perform.ts";
import { clearSessionCookie } from "./session-cookie.ts";

/**
 * Ends what this browser had open, and gives the Set-Cookie header that takes its cookie away. Someone who must leave is
 * never held up: when nothing can be written the cookie goes all the same, and what it opened ends within a day.
 */
export async function endBrowserSession(context: AppLoadContext): Promise<{ cookie: string; ended: boolean }> {
  const { services, session } = context;
  const cookie = clearSessionCookie(services);
  if (session.tokenHash === null) return { cookie, ended: true };
  try {
    await perform(services, leaveSite, { tokenHash: session.tokenHash, memberId: session.member?.id ?? null });
    return { cookie, ended: true };
  } catch (error) {
    services.log("leave-failed", errorFields(error));
    return { cookie, ended: false };
  }
}
