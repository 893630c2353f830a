import { tellOfPost } from "#app/use-cases/notices/tell-of-post.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { tellWebhooks } from "#app/use-cases/webhooks/tell-webhooks.ts";
import { insertMentions } from "#db/queries/discussion/mentions.ts";
import { insertPost, type NewPost } from "#db/queries/discussion/posts.ts";
import { listReadUntil, upsertThreadRead } from "#db/queries/discussion/reading.ts";
import { layPost } from "#db/search/posts.ts";

type Written = Omit<NewPost, "writtenAt"> & {
  thread: number;
  /** Of a thread that begins with this post, when it was given: it is found by its words too. */
  title?: string;
  /** Whom it names. */
  named?: { memberIds: readonly string[]; spaceIds: readonly string[] };
};

/** Part of the acts that write a post: its row, and its words in the index. @returns its number in the thread. */
export async function writePost(tools: UseCaseTools, { thread, title, named, ...row }: Written): Promise<number> {
  const { db, now, announce } = tools;
  const post = await insertPost(db, { ...row, writtenAt: now });
  await layPost(db, { thread, post }, wordsOfPost(row.body, title));
  if (named !== undefined) await insertMentions(db, row.id, named);
  await readOwn(tools, row, post);
  await tellOfPost(tools, { ...row, post });
  await tellWebhooks(tools, { ...row, post });
  announce({ kind: "post-written", threadId: row.threadId, thread, post });
  return post;
}

/** What is laid into the index for a post: of the first one, its thread's title as well. */
export function wordsOfPost(body: string, title?: string): string {
  return title === undefined ? body : `${title}\n\n${body}`;
}

/** Their own words are read when they had read everything before them. */
async function readOwn(
  { db, now }: UseCaseTools,
  { memberId, threadId }: Pick<NewPost, "memberId" | "threadId">,
  number: number,
): Promise<void> {
  const read = (await listReadUntil(db, memberId, [threadId])).get(threadId);
  if ((read?.number ?? 0) >= number - 1) await upsertThreadRead(db, { memberId, threadId, number, at: now });
}
