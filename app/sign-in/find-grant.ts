import type { AppLoadContext } from "@remix-run/node";
import type { SessionGrant } from "./session-view.ts";

const widestFirst = ["person-all-data", "person", "referrer"] as const;

/** The widest grant by which this browser may open a conversation, or null. */
export function findGrant(context: Pick<AppLoadContext, "session">, conversationId: string): SessionGrant | null {
  const held = context.session.grants.filter((grant) => grant.conversationId === conversationId);
  for (const as of widestFirst) {
    const grant = held.find((one) => one.as === as);
    if (grant !== undefined) return grant;
  }
  return null;
}
