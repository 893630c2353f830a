import type { FollowLevel } from "#app/domain/notification/follow.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findReadSpace } from "#db/queries/notices/read-space.ts";
import { upsertSpaceFollow, upsertThreadFollow } from "#db/queries/notices/follows.ts";
import { findThread } from "#db/queries/discussion/threads.ts";

export type SetFollow = {
  viewer: LibraryViewer;
  of: { kind: "thread"; number: number } | { kind: "space"; id: string };
  level: FollowLevel;
};

/** A member chooses what they hear of a thread or a space that they may read. */
export async function setFollow(
  { db, now }: UseCaseTools,
  { viewer, of, level }: SetFollow,
): Promise<Result<null, { kind: "not-there" }>> {
  const { memberId } = viewer;
  if (memberId === null) return refuse({ kind: "not-there" });
  if (of.kind === "space") {
    const space = await findReadSpace(db, { ...viewer, now }, of.id);
    if (space === null) return refuse({ kind: "not-there" });
    await upsertSpaceFollow(db, { memberId, spaceId: space.id, level, since: now });
    return ok(null);
  }
  const thread = await findThread(db, { ...viewer, now }, of.number);
  if (thread === null) return refuse({ kind: "not-there" });
  await upsertThreadFollow(db, { memberId, threadId: thread.id, level, why: "chose", since: now });
  return ok(null);
}
