import { removedTitle } from "#app/domain/discussion/title-of-post.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { wordsChanged } from "#app/use-cases/sharing/words-changed.ts";
import { emptyPost, findPost } from "#db/queries/discussion/posts.ts";
import { purgePost } from "#db/queries/discussion/purge-post.ts";
import { findThread, updateThread } from "#db/queries/discussion/threads.ts";
import { takePost } from "#db/search/posts.ts";

/**
 * Who wrote a post takes it away: its words are gone from the thread, its title and the search. That there was a post,
 * and who removed it, stays. Facilitators hide or redact instead, with a reason.
 */
export async function removePost(
  tools: UseCaseTools,
  input: { viewer: LibraryViewer; thread: number; post: number },
): Promise<Result<null, { kind: "no-such-post" }>> {
  const { db, now } = tools;
  const viewer = { ...input.viewer, now };
  const thread = await findThread(db, viewer, input.thread);
  const post = thread === null ? null : await findPost(db, thread.id, input.post);
  if (thread === null || post === null) return refuse({ kind: "no-such-post" });
  if (viewer.memberId !== post.memberId) return refuse({ kind: "no-such-post" });
  if (post.removedAt !== null) return ok(null);
  await emptyPost(db, post, { by: post.memberId, at: now });
  await purgePost(db, post);
  await takePost(db, { thread: thread.number, post: post.number });
  await wordsChanged(tools, post.id);
  if (post.number === 1) await updateThread(db, thread.id, { title: removedTitle });
  tools.announce({ kind: "thread-changed", threadId: thread.id });
  return ok(null);
}
