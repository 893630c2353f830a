import { mayEditPost } from "#app/domain/discussion/may-edit-post.ts";
import { titleOfPost } from "#app/domain/discussion/title-of-post.ts";
import { whyPostNot, type PostRefusal } from "#app/domain/discussion/why-post-not.ts";
import { whyTitleNot } from "#app/domain/discussion/why-title-not.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { wordsChanged } from "#app/use-cases/sharing/words-changed.ts";
import { findPost, type PostRow } from "#db/queries/discussion/posts.ts";
import { rewritePost } from "#db/queries/discussion/post-versions.ts";
import { findThread, updateThread, type ThreadRow } from "#db/queries/discussion/threads.ts";
import { layPost, takePost } from "#db/search/posts.ts";
import { wordsOfPost } from "./write-post.ts";

export type EditPost = {
  viewer: LibraryViewer;
  thread: number;
  post: number;
  version: number; // which words the form was filled in with
  body: string;
  title: string | null; // of the thread, with its first post; null with any other
  saidNotPersonal: boolean;
};

type Refusal =
  | PostRefusal
  | { kind: "title-too-long" }
  | { kind: "no-such-post" }
  | { kind: "changed-meanwhile"; body: string; version: number };

/**
 * Who wrote a post gives it other words; what it said stands in its history. When it was edited since they began, both
 * texts are theirs to put together: nothing is written over. An edit tells nobody.
 */
export async function editPost(tools: UseCaseTools, given: EditPost): Promise<Result<null, Refusal>> {
  const { db, now, announce } = tools;
  const viewer = { ...given.viewer, now };
  const thread = await findThread(db, viewer, given.thread);
  const post = thread === null ? null : await findPost(db, thread.id, given.post);
  if (thread === null || post === null || !mayEditPost(viewer, post, thread.lockedAt))
    return refuse({ kind: "no-such-post" });
  const title = titleFor(thread, post, given);
  if (post.body === given.body && title === thread.title) return ok(null);
  if (post.version !== given.version)
    return refuse({ kind: "changed-meanwhile", body: post.body, version: post.version });
  const refusal =
    whyPostNot(given.body, given.saidNotPersonal, given.title ?? undefined) ?? whyTitleNot(given.title ?? "");
  if (refusal !== null) return refuse(refusal);
  const before = title === thread.title ? null : thread.title;
  await rewritePost(db, post, { body: given.body, title: before, at: now });
  if (before !== null) await updateThread(db, thread.id, { title });
  await takePost(db, { thread: thread.number, post: post.number });
  const words = wordsOfPost(given.body, post.number === 1 && title !== titleOfPost(given.body) ? title : undefined);
  await layPost(db, { thread: thread.number, post: post.number }, words);
  await wordsChanged(tools, post.id);
  announce({ kind: "thread-changed", threadId: thread.id });
  return ok(null);
}

/** A title that was made from the first line follows it; one that was given stays until another is given. */
function titleFor(thread: ThreadRow, post: PostRow, { title, body }: EditPost): string {
  if (post.number !== 1 || title === null) return thread.title;
  if (title !== "" && (title !== thread.title || title !== titleOfPost(post.body))) return title;
  return titleOfPost(body);
}
