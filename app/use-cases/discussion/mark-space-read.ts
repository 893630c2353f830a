import { readsSpace } from "#app/domain/discussion/reads-space.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { seeNoticesOfSpace } from "#app/use-cases/notices/see-notices.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { upsertSpaceRead } from "#db/queries/discussion/reading.ts";
import { findSpace } from "#db/queries/space-members.ts";

/** "Mark all as read": what was written in a space until now counts as read by a member. */
export async function markSpaceRead(
  tools: UseCaseTools,
  { viewer, spaceId }: { viewer: LibraryViewer; spaceId: string },
): Promise<Result<null, { kind: "no-such-space" }>> {
  const { db, now } = tools;
  const space = await findSpace(db, spaceId);
  const { memberId } = viewer;
  if (memberId === null || space === null || !readsSpace({ ...viewer, now }, space))
    return refuse({ kind: "no-such-space" });
  await upsertSpaceRead(db, { memberId, spaceId, until: now });
  await seeNoticesOfSpace(tools, { memberId, spaceId });
  tools.announce({ kind: "space-read", memberId, spaceId });
  return ok(null);
}
