import { whyPostNot, type PostRefusal } from "#app/domain/discussion/why-post-not.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findPostById } from "#db/queries/discussion/posts.ts";
import { findThread, updateThread } from "#db/queries/discussion/threads.ts";
import { writePost } from "./write-post.ts";

export type AddPost = {
  viewer: LibraryViewer;
  postId: string; // made by whoever writes
  thread: number;
  body: string;
  saidNotPersonal: boolean;
};

type Refusal = PostRefusal | { kind: "not-a-member" } | { kind: "no-such-thread" } | { kind: "not-yours" };

/** A member answers in a thread that they may read. Sent twice, it is one post. @returns its number in the thread. */
export async function addPost(
  tools: UseCaseTools,
  { viewer, postId, thread: number, body, saidNotPersonal }: AddPost,
): Promise<Result<{ post: number }, Refusal>> {
  const { db, now } = tools;
  const { memberId } = viewer;
  if (memberId === null) return refuse({ kind: "not-a-member" });
  const thread = await findThread(db, { ...viewer, now }, number);
  if (thread === null) return refuse({ kind: "no-such-thread" });
  const before = await findPostById(db, postId);
  if (before !== null)
    return before.memberId === memberId && before.thread === number
      ? ok({ post: before.post })
      : refuse({ kind: "not-yours" });
  const refusal = whyPostNot(body, saidNotPersonal);
  if (refusal !== null) return refuse(refusal);
  const post = await writePost(tools, { id: postId, threadId: thread.id, thread: number, body, memberId });
  await updateThread(db, thread.id, { lastPostAt: now });
  return ok({ post });
}
