import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { updateThread } from "#db/queries/discussion/threads.ts";
import { findSpace } from "#db/queries/space-members.ts";
import { findModerated } from "./find-moderated.ts";
import { noteModeration } from "./note-moderation.ts";

type Refusal = { kind: "no-such-thread" } | { kind: "no-such-space" } | { kind: "more-would-read" };

const width = { space: 0, members: 1, public: 2 } as const;

/**
 * A facilitator of both spaces moves a thread to another space. It is never moved to where more people would read it than
 * its writers were told; a thread about a thing keeps its readers, and is only listed elsewhere.
 */
export async function moveThread(
  tools: UseCaseTools,
  input: { viewer: LibraryViewer; thread: number; spaceId: string; why: string },
): Promise<Result<null, Refusal>> {
  const found = await findModerated(tools, input.viewer, input.thread);
  if (found === null) return refuse({ kind: "no-such-thread" });
  const { thread, about, viewer } = found;
  const space = await findSpace(tools.db, input.spaceId);
  if (space === null || !mayDo(viewer, "moderate", { spaceId: space.id, places: [] }))
    return refuse({ kind: "no-such-space" });
  if (about.kind === "space" && about.id !== space.id) {
    const isWider = width[space.postsSeenBy] > width[about.seenBy];
    const isOther = about.seenBy === "space";
    if (isWider || isOther) return refuse({ kind: "more-would-read" });
  }
  if (thread.spaceId === space.id) return ok(null);
  await updateThread(tools.db, thread.id, { spaceId: space.id });
  const act = { threadId: thread.id, memberId: viewer.memberId, what: "moved", why: input.why };
  await noteModeration(tools, { ...act, before: { spaceId: thread.spaceId } });
  return ok(null);
}
