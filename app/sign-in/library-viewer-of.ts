import type { AppLoadContext } from "@remix-run/node";
import { needsSecondStep } from "#app/domain/people/is-staff.ts";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import { listSpaceIdsOf } from "#db/queries/space-members.ts";

/** Whoever looks at the library and the member area, with the spaces they are in. Without a member: the public. */
export type LibraryViewer = MemberViewer & { spaceIds: readonly string[] };

/**
 * Who looks, read for this request. Roles that need the second step count only once it was passed in this session:
 * before that, a member of staff sees what every member sees.
 */
export async function libraryViewerOf(context: AppLoadContext): Promise<LibraryViewer> {
  const { db, clock } = context.services;
  const now = clock.now();
  const { member } = context.session;
  if (member === null) return { memberId: null, grants: [], spaceIds: [], now };
  const grants = member.roles.filter(({ role }) => member.secondStep || !needsSecondStep(role));
  return { memberId: member.id, grants, spaceIds: await listSpaceIdsOf(db.read, member.id), now };
}
