import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findPost } from "#db/queries/discussion/posts.ts";
import { findOpenReport, insertReport, type Report } from "#db/queries/discussion/reports.ts";
import { findThread } from "#db/queries/discussion/threads.ts";
import { askModerators } from "./ask-moderators.ts";

type Refusal = { kind: "not-a-member" } | { kind: "no-such-post" };

/**
 * A member says why a facilitator should look at a post that they may read. Facilitators are told at once; the same
 * member's second report of it, while the first waits, is taken as the first.
 */
export async function reportPost(
  tools: UseCaseTools,
  input: { viewer: LibraryViewer; thread: number; post: number; reason: Report["reason"]; words: string },
): Promise<Result<null, Refusal>> {
  const { db, now, newId } = tools;
  const { memberId } = input.viewer;
  if (memberId === null) return refuse({ kind: "not-a-member" });
  const thread = await findThread(db, { ...input.viewer, now }, input.thread);
  const post = thread === null ? null : await findPost(db, thread.id, input.post);
  if (thread === null || post === null || post.removedAt !== null || post.hiddenAt !== null)
    return refuse({ kind: "no-such-post" });
  if ((await findOpenReport(db, post.id, memberId)) !== null) return ok(null);
  const { reason, words } = input;
  await insertReport(db, { id: newId(), postId: post.id, memberId, reason, words, at: now });
  await askModerators(tools, thread.spaceId);
  return ok(null);
}
