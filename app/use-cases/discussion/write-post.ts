import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertPost, type NewPost } from "#db/queries/discussion/posts.ts";
import { layPost } from "#db/search/posts.ts";

type Written = Omit<NewPost, "writtenAt"> & { thread: number };

/** Part of the acts that write a post: its row, and its words in the index. @returns its number in the thread. */
export async function writePost({ db, now, announce }: UseCaseTools, { thread, ...row }: Written): Promise<number> {
  const post = await insertPost(db, { ...row, writtenAt: now });
  await layPost(db, { thread, post }, row.body);
  announce({ kind: "post-written", threadId: row.threadId, thread, post });
  return post;
}
