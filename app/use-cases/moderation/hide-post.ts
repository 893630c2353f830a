import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { wordsOfPost } from "#app/use-cases/discussion/write-post.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { wordsChanged } from "#app/use-cases/sharing/words-changed.ts";
import { countStanding, updatePost } from "#db/queries/discussion/posts.ts";
import { layPost, takePost } from "#db/search/posts.ts";
import { findModeratedPost } from "./find-moderated.ts";
import { tellOfHidden } from "./note-decision.ts";
import { noteModeration } from "./note-moderation.ts";

type Refusal = { kind: "no-such-post" } | { kind: "removed" };
type Input = { viewer: LibraryViewer; thread: number; post: number; why: string };

/** A facilitator hides a post: nobody reads or finds it, and it can be shown again. Hidden twice, it is hidden once. */
export async function hidePost(tools: UseCaseTools, input: Input): Promise<Result<null, Refusal>> {
  const { db, now } = tools;
  const found = await findModeratedPost(tools, input.viewer, input);
  if (found === null) return refuse({ kind: "no-such-post" });
  const { thread, post, viewer } = found;
  if (post.removedAt !== null) return refuse({ kind: "removed" });
  if (post.hiddenAt !== null) return ok(null);
  await updatePost(db, post.id, { hiddenAt: now, hiddenBy: viewer.memberId });
  await takePost(db, { thread: thread.number, post: post.number });
  await countStanding(db, thread.id, -1);
  await wordsChanged(tools, post.id);
  const act = { threadId: thread.id, post: post.number, memberId: viewer.memberId };
  await noteModeration(tools, { ...act, what: "hidden", why: input.why });
  const { memberId, id: postId } = post;
  await tellOfHidden(tools, { memberId, by: viewer.memberId, why: "hidden", postId, threadId: thread.id });
  return ok(null);
}

/** A facilitator shows a hidden post again, as it was. */
export async function showPost(tools: UseCaseTools, input: Input): Promise<Result<null, Refusal>> {
  const { db } = tools;
  const found = await findModeratedPost(tools, input.viewer, input);
  if (found === null) return refuse({ kind: "no-such-post" });
  const { thread, post, viewer } = found;
  if (post.removedAt !== null) return refuse({ kind: "removed" });
  if (post.hiddenAt === null) return ok(null);
  await updatePost(db, post.id, { hiddenAt: null, hiddenBy: null });
  const words = wordsOfPost(post.body, post.number === 1 ? thread.title : undefined);
  await layPost(db, { thread: thread.number, post: post.number }, words);
  await countStanding(db, thread.id, 1);
  const act = { threadId: thread.id, post: post.number, memberId: viewer.memberId };
  await noteModeration(tools, { ...act, what: "shown", why: input.why });
  return ok(null);
}
