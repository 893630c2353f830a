import { mostMoved } from "#app/domain/discussion/which-posts.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listPostRows } from "#db/queries/discussion/posts.ts";
import { updateThread } from "#db/queries/discussion/threads.ts";
import { findModerated } from "./find-moderated.ts";
import { movePosts } from "./move-posts.ts";
import { noteModeration } from "./note-moderation.ts";

type Refusal = { kind: "no-such-thread" } | { kind: "not-read-by-the-same" } | { kind: "too-long" };

/**
 * A facilitator puts the posts of one thread behind those of another; the old addresses lead there. Only threads that
 * the same people read: what somebody wrote for a few is not shown to more. @returns where they stand now.
 */
export async function mergeThreads(
  tools: UseCaseTools,
  input: { viewer: LibraryViewer; thread: number; into: number; why: string },
): Promise<Result<{ thread: number }, Refusal>> {
  const from = await findModerated(tools, input.viewer, input.thread);
  const into = input.into === input.thread ? null : await findModerated(tools, input.viewer, input.into);
  if (from === null || into === null) return refuse({ kind: "no-such-thread" });
  if (readersOf(from) !== readersOf(into)) return refuse({ kind: "not-read-by-the-same" });
  const rows = await listPostRows(tools.db, from.thread.id, null);
  if (rows.length > mostMoved) return refuse({ kind: "too-long" });
  const after = into.thread.lastNumber;
  const pairs = rows.map((row, at) => ({ from: row.number, to: after + at + 1 }));
  await movePosts(tools, { from: from.thread, to: into.thread, pairs });
  await updateThread(tools.db, from.thread.id, { mergedInto: into.thread.id });
  const newest = Math.max(from.thread.lastPostAt.getTime(), into.thread.lastPostAt.getTime());
  await updateThread(tools.db, into.thread.id, { lastPostAt: new Date(newest) });
  const before = { to: into.thread.id, pairs: JSON.stringify(pairs) };
  const act = { memberId: into.viewer.memberId, what: "merged", why: input.why, before };
  await noteModeration(tools, { ...act, threadId: from.thread.id });
  tools.announce({ kind: "thread-changed", threadId: into.thread.id });
  return ok({ thread: into.thread.number });
}

/** Two threads with the same word are read by the same people, whatever changes about the thing. */
function readersOf({ thread, about }: NonNullable<Awaited<ReturnType<typeof findModerated>>>): string {
  if (about.kind === "space") return `space ${about.id}`;
  return about.kind === "resource" ? `resource ${thread.resourceId}` : `conference ${about.conferenceId}`;
}
