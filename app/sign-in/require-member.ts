import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { isStaff } from "#app/domain/people/is-staff.ts";
import { holdsRole } from "#app/domain/people/holds-role.ts";
import type { Role } from "#app/domain/people/staff.ts";
import type { SignedInMember } from "./session-view.ts";

/** Whoever is signed in, the second step passed or not. @throws a redirect to the sign-in page. */
export function requireMember(context: AppLoadContext): SignedInMember {
  if (context.session.member === null) throw redirect("/sign-in");
  return context.session.member;
}

/**
 * A member of staff who passed the second step in this session.
 * @throws a redirect to the sign-in page or to the second step; 404 for a member without any role.
 */
export function requireStaff(context: AppLoadContext): SignedInMember {
  const member = requireMember(context);
  if (!isStaff(member.roles)) throw data(null, { status: 404 });
  if (!member.secondStep) throw redirect("/sign-in/second-step");
  return member;
}

/**
 * A member of staff who holds one of these roles, for this team when a scope is given (a grant for the whole region
 * covers every team). @throws as requireStaff; 404 for anyone else's place.
 */
export function requireRole(context: AppLoadContext, role: Role | readonly Role[], scope?: string): SignedInMember {
  const member = requireStaff(context);
  if (!holdsRole(member.roles, role, scope)) throw data(null, { status: 404 });
  return member;
}
