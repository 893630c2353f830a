import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listPostRows } from "#db/queries/discussion/posts.ts";
import { insertThread } from "#db/queries/discussion/threads.ts";
import { findModerated } from "./find-moderated.ts";
import { movePosts } from "./move-posts.ts";
import { noteModeration } from "./note-moderation.ts";

type Refusal = { kind: "no-such-thread" } | { kind: "no-such-posts" };

/**
 * A facilitator makes a thread of its own out of some posts. It is about the same thing and read by the same people; the
 * old addresses lead there. `posts`: numbers, never the first. @returns the new thread's number.
 */
export async function splitThread(
  tools: UseCaseTools,
  input: { viewer: LibraryViewer; thread: number; posts: readonly number[]; title: string; why: string },
): Promise<Result<{ thread: number }, Refusal>> {
  const found = await findModerated(tools, input.viewer, input.thread);
  if (found === null) return refuse({ kind: "no-such-thread" });
  const { thread, viewer } = found;
  const rows = await listPostRows(tools.db, thread.id, input.posts);
  const first = rows[0];
  if (first === undefined || rows.some(({ number }) => number === 1)) return refuse({ kind: "no-such-posts" });
  const { spaceId, resourceId, file, page, fingerprint, sessionId, kind } = thread;
  const id = tools.newId();
  const when = {
    createdAt: first.writtenAt,
    createdBy: first.memberId,
    lastPostAt: rows.at(-1)?.writtenAt ?? tools.now,
  };
  const about = { spaceId, resourceId, file, page, fingerprint, sessionId, kind };
  const number = await insertThread(tools.db, { id, title: input.title, ...when, ...about });
  const pairs = rows.map((row, at) => ({ from: row.number, to: at + 1 }));
  await movePosts(tools, { from: thread, to: { id, number }, pairs });
  const before = { to: id, pairs: JSON.stringify(pairs) };
  const act = { threadId: thread.id, memberId: viewer.memberId, what: "split", why: input.why, before };
  await noteModeration(tools, act);
  tools.announce({ kind: "thread-changed", threadId: id });
  return ok({ thread: number });
}
