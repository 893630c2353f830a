import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findPost } from "#db/queries/discussion/posts.ts";
import { findThreadAbout } from "#db/queries/discussion/thread-about.ts";
import { findThread, updateThread } from "#db/queries/discussion/threads.ts";

/** Whoever began a thread, or a facilitator, says which post helped; null: none of them, after all. */
export async function markHelped(
  tools: UseCaseTools,
  input: { viewer: LibraryViewer; thread: number; post: number | null },
): Promise<Result<null, { kind: "no-such-post" }>> {
  const { db, now } = tools;
  const viewer = { ...input.viewer, now };
  const thread = await findThread(db, viewer, input.thread);
  const about = thread === null ? null : await findThreadAbout(db, viewer, thread);
  if (thread === null || about === null || viewer.memberId === null) return refuse({ kind: "no-such-post" });
  if (thread.createdBy !== viewer.memberId && !mayDo(viewer, "moderate", about.where))
    return refuse({ kind: "no-such-post" });
  const post = input.post === null ? null : await findPost(db, thread.id, input.post);
  const stands = post !== null && post.number > 1 && post.removedAt === null && post.hiddenAt === null;
  if (input.post !== null && !stands) return refuse({ kind: "no-such-post" });
  if (thread.helpedNumber === input.post) return ok(null);
  await updateThread(db, thread.id, { helpedNumber: input.post });
  tools.announce({ kind: "thread-changed", threadId: thread.id });
  return ok(null);
}
