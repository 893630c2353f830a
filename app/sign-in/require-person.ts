import { data, type AppLoadContext } from "@remix-run/node";
import { findGrant } from "./find-grant.ts";
import type { SessionGrant } from "./session-view.ts";

/**
 * The grant by which this browser may open a conversation; the widest one when it holds several.
 * The request is named so that every loader and action hands over what it was asked, as `requireMember` does.
 * @throws a 404 response: a conversation of somebody else looks like one that never was.
 */
export function requirePerson(_request: Request, context: AppLoadContext, conversationId: string): SessionGrant {
  const grant = findGrant(context, conversationId);
  if (grant === null) throw data(null, { status: 404 });
  return grant;
}
