import { removedTitle } from "#app/domain/discussion/title-of-post.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { wordsChanged } from "#app/use-cases/sharing/words-changed.ts";
import { emptyPost, listStandingOf } from "#db/queries/discussion/posts.ts";
import { purgePost } from "#db/queries/discussion/purge-post.ts";
import { updateThread } from "#db/queries/discussion/threads.ts";
import { takePost } from "#db/search/posts.ts";

/** Part of the act by which a member deletes themselves and wants their words gone: all of their posts, for good. */
export async function removeOwnPosts(tools: UseCaseTools, memberId: string): Promise<void> {
  const { db, now, announce } = tools;
  for (const { post, thread } of await listStandingOf(db, memberId)) {
    await takePost(db, { thread, post: post.number });
    await emptyPost(db, post, { by: memberId, at: now });
    await purgePost(db, post);
    await wordsChanged(tools, post.id);
    if (post.number === 1) await updateThread(db, post.threadId, { title: removedTitle });
    announce({ kind: "thread-changed", threadId: post.threadId });
  }
}
