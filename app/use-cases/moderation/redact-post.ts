import { removedTitle } from "#app/domain/discussion/title-of-post.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { wordsChanged } from "#app/use-cases/sharing/words-changed.ts";
import { emptyPost } from "#db/queries/discussion/posts.ts";
import { purgePost } from "#db/queries/discussion/purge-post.ts";
import { updateThread } from "#db/queries/discussion/threads.ts";
import { takePost } from "#db/search/posts.ts";
import { findModeratedPost } from "./find-moderated.ts";
import { tellOfHidden } from "./note-decision.ts";
import { noteModeration } from "./note-moderation.ts";

/**
 * A facilitator takes a post's words away for good, because somebody could be recognised: from the thread and its title,
 * every earlier wording, the search, its files, the mail that it came as and the notices of it. This cannot be taken
 * back, and mail that went out before is not called back. Source: community.md D14.
 */
export async function redactPost(
  tools: UseCaseTools,
  input: { viewer: LibraryViewer; thread: number; post: number; why: string },
): Promise<Result<null, { kind: "no-such-post" }>> {
  const { db, now } = tools;
  const found = await findModeratedPost(tools, input.viewer, input);
  if (found === null) return refuse({ kind: "no-such-post" });
  const { thread, post, viewer } = found;
  if (post.removedAt === null) {
    await takePost(db, { thread: thread.number, post: post.number });
    await emptyPost(db, post, { by: viewer.memberId, at: now });
  }
  await purgePost(db, post);
  await wordsChanged(tools, post.id, { redacted: true });
  if (post.number === 1) await updateThread(db, thread.id, { title: removedTitle });
  if (thread.summary !== "") await updateThread(db, thread.id, { summary: "", summaryBy: null, summaryAt: null });
  const act = { threadId: thread.id, post: post.number, memberId: viewer.memberId };
  await noteModeration(tools, { ...act, what: "redacted", why: input.why });
  const { memberId, id: postId } = post;
  await tellOfHidden(tools, { memberId, by: viewer.memberId, why: "redacted", postId, threadId: thread.id });
  return ok(null);
}
