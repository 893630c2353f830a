import { whyPostNot, type PostRefusal } from "#app/domain/discussion/why-post-not.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { updateThread } from "#db/queries/discussion/threads.ts";
import { findModerated } from "./find-moderated.ts";
import { noteModeration } from "./note-moderation.ts";

/** A facilitator writes what a thread comes to; it stands at its top with their name. Empty words take it away. */
export async function writeSummary(
  tools: UseCaseTools,
  input: { viewer: LibraryViewer; thread: number; words: string; saidNotPersonal: boolean },
): Promise<Result<null, PostRefusal | { kind: "no-such-thread" }>> {
  const found = await findModerated(tools, input.viewer, input.thread);
  if (found === null) return refuse({ kind: "no-such-thread" });
  const { thread, viewer } = found;
  const summary = input.words.trim();
  const refusal = summary === "" ? null : whyPostNot(summary, input.saidNotPersonal);
  if (refusal !== null) return refuse(refusal);
  const by =
    summary === "" ? { summaryBy: null, summaryAt: null } : { summaryBy: viewer.memberId, summaryAt: tools.now };
  await updateThread(tools.db, thread.id, { summary, ...by });
  await noteModeration(tools, { threadId: thread.id, memberId: viewer.memberId, what: "summary" });
  return ok(null);
}
