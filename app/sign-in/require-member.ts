import { data, redirect, type AppLoadContext } from "@remix-run/node";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { isStaff } from "#app/domain/people/is-staff.ts";
import { holdsRole } from "#app/domain/people/holds-role.ts";
import { mayDoSomewhere, type MemberAct } from "#app/domain/people/may-do.ts";
import { ownAddress } from "#app/domain/people/own-address.ts";
import type { Role } from "#app/domain/people/staff.ts";
import { libraryViewerOf } from "./library-viewer-of.ts";
import type { SignedInMember } from "./session-view.ts";

/**
 * Whoever is signed in, the second step passed or not. With the request of a page that is looked at, signing in leads
 * back to it. @throws a redirect to the sign-in page.
 */
export function requireMember(context: AppLoadContext, request?: Request): SignedInMember {
  if (context.session.member === null) throw redirect(signInAddress(request));
  return context.session.member;
}

/**
 * A member of staff who passed the second step in this session.
 * @throws a redirect to the sign-in page or to the second step; 404 for a member who needs none.
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

/**
 * Whoever may do an act of the member area somewhere; what it is about is asked again where it is done.
 * @throws a redirect to sign in, or to the second step when a role that waits for it would be enough; else 404.
 */
export async function requireMay(
  context: AppLoadContext,
  act: MemberAct,
  request?: Request,
): Promise<LibraryViewer & { memberId: string; name: string }> {
  const { id, name, roles, secondStep } = requireMember(context, request);
  const viewer = { ...(await libraryViewerOf(context)), memberId: id, name };
  if (mayDoSomewhere(viewer, act)) return viewer;
  if (!secondStep && mayDoSomewhere({ ...viewer, grants: roles }, act)) throw redirect("/sign-in/second-step");
  throw data(null, { status: 404 });
}

/** The sign-in page, leading back to the page that was asked for. A form's address is nothing to go back to. */
export function signInAddress(request?: Request): string {
  if (request === undefined || request.method !== "GET") return "/sign-in";
  const { pathname, search } = new URL(request.url);
  const to = ownAddress(`${pathname.replace(/\.data$/, "")}${search}`);
  return to === null || to === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(to)}`;
}
