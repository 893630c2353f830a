import type { AppLoadContext } from "@remix-run/node";
import { requireRole } from "#app/sign-in/require-member.ts";
import type { SignedInMember } from "#app/sign-in/session-view.ts";

/** Every page here asks for itself: a loader and an action run without their neighbours. @throws as requireRole */
export function administratorOf(context: AppLoadContext): SignedInMember {
  return requireRole(context, "administrator");
}
