import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertPost } from "#db/queries/discussion/posts.ts";
import { layPost } from "#db/search/posts.ts";

type NewPost = { id: string; threadId: string; thread: number; body: string; memberId: string };

/** Part of the acts that write a post: its row, and its words in the index. @returns its number in the thread. */
export async function writePost({ db, now }: UseCaseTools, { thread, ...row }: NewPost): Promise<number> {
  const post = await insertPost(db, { ...row, writtenAt: now });
  await layPost(db, { thread, post }, row.body);
  return post;
}
