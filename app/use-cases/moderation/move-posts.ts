import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { movePost, type ThreadPlace } from "#db/queries/discussion/move-post.ts";
import { countPosts, listPostRows } from "#db/queries/discussion/posts.ts";
import { layPost, takePost } from "#db/search/posts.ts";

/** Which post goes where: numbers of the old thread and of the new one. */
export type Pair = { from: number; to: number };

/** Part of the acts that split, merge, and take that back: posts keep their words, files and who wrote them. */
export async function movePosts(
  { db, now }: UseCaseTools,
  { from, to, pairs }: { from: ThreadPlace; to: ThreadPlace; pairs: readonly Pair[] },
): Promise<void> {
  const newNumbers = new Map(pairs.map((pair) => [pair.from, pair.to]));
  for (const post of await listPostRows(db, from.id, [...newNumbers.keys()])) {
    const number = newNumbers.get(post.number);
    if (number === undefined) continue;
    const stands = post.removedAt === null && post.hiddenAt === null;
    if (stands) await takePost(db, { thread: from.number, post: post.number });
    const replyTo = post.replyTo === null ? null : (newNumbers.get(post.replyTo) ?? null);
    await movePost(db, post, { from, to, number, replyTo, at: now });
    if (stands) await layPost(db, { thread: to.number, post: number }, post.body);
  }
  for (const thread of [from, to]) await countPosts(db, thread.id);
}
