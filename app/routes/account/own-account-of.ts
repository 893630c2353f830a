import type { AppLoadContext } from "@remix-run/node";
import { isStaff } from "#app/domain/people/is-staff.ts";
import { requireMember, requireStaff } from "#app/sign-in/require-member.ts";
import type { SignedInMember } from "#app/sign-in/session-view.ts";

/** Staff come to their own pages only after the second step: a stolen mailbox alone must not end sessions or change the phone. */
export function ownAccountOf(context: AppLoadContext, request?: Request): SignedInMember {
  const member = requireMember(context, request);
  return isStaff(member.roles) ? requireStaff(context) : member;
}
