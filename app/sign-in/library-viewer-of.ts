import type { AppLoadContext } from "@remix-run/node";
import { publicViewer, type LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { needsSecondStep } from "#app/domain/people/is-staff.ts";
import { listSpaceIdsOf } from "#db/queries/space-members.ts";

/**
 * Who looks, read for this request. Roles that need the second step count only once it was passed in this session:
 * before that, a member of staff sees what every member sees.
 */
export async function libraryViewerOf(context: AppLoadContext): Promise<LibraryViewer> {
  const { db, clock } = context.services;
  const now = clock.now();
  const { member } = context.session;
  if (member === null) return publicViewer(now);
  const grants = member.roles.filter(({ role }) => member.secondStep || !needsSecondStep(role));
  return { memberId: member.id, grants, spaceIds: await listSpaceIdsOf(db.read, member.id), now };
}
