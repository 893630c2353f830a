import { publicViewer, type LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { needsSecondStep } from "#app/domain/people/is-staff.ts";
import type { Services } from "#app/services.ts";
import { listSpaceIdsOf } from "#db/queries/space-members.ts";
import type { SessionView } from "./session-view.ts";

type Asking = { services: Pick<Services, "db" | "clock">; session: SessionView };

/**
 * Who looks, read for this request. Roles that need the second step count only once it was passed in this session:
 * before that, a member of staff sees what every member sees.
 */
export async function libraryViewerOf({
  services: { db, clock },
  session: { member },
}: Asking): Promise<LibraryViewer> {
  const now = clock.now();
  if (member === null) return publicViewer(now);
  const grants = member.roles.filter(({ role }) => member.secondStep || !needsSecondStep(role));
  return { memberId: member.id, grants, spaceIds: await listSpaceIdsOf(db.read, member.id), now };
}
