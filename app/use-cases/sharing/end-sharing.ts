import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { findModerated } from "#app/use-cases/moderation/find-moderated.ts";
import { noteModeration } from "#app/use-cases/moderation/note-moderation.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findSharing, updateSharing } from "#db/queries/discussion/sharings.ts";

/** A facilitator asks for nobody's words any more, before anything was made of them. What was said is not used. */
export async function endSharing(
  tools: UseCaseTools,
  { viewer, thread: number }: { viewer: LibraryViewer; thread: number },
): Promise<Result<null, { kind: "no-such-thread" } | { kind: "not-asked" }>> {
  const found = await findModerated(tools, viewer, number);
  if (found === null) return refuse({ kind: "no-such-thread" });
  const { thread } = found;
  const sharing = await findSharing(tools.db, thread.id);
  if (sharing?.state !== "asking") return refuse({ kind: "not-asked" });
  await updateSharing(tools.db, sharing.id, { state: "ended", terms: sharing.terms + 1, changedAt: tools.now });
  await noteModeration(tools, { threadId: thread.id, memberId: found.viewer.memberId, what: "asked-no-more" });
  return ok(null);
}
