import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { seeNotices } from "#app/use-cases/notices/see-notices.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { upsertThreadRead } from "#db/queries/discussion/reading.ts";
import { findThread } from "#db/queries/discussion/threads.ts";

/** A member has read a thread up to a post: it never goes back, nor beyond the newest post. */
export async function markRead(
  tools: UseCaseTools,
  { viewer, thread: number, post }: { viewer: LibraryViewer; thread: number; post: number },
): Promise<Result<{ changed: boolean }, { kind: "no-such-thread" } | { kind: "not-a-member" }>> {
  const { db, now, announce } = tools;
  const { memberId } = viewer;
  if (memberId === null) return refuse({ kind: "not-a-member" });
  const thread = await findThread(db, { ...viewer, now }, number);
  if (thread === null) return refuse({ kind: "no-such-thread" });
  const read = Math.min(post, thread.lastNumber);
  if (!Number.isInteger(read) || read < 1) return ok({ changed: false });
  const changed = await upsertThreadRead(db, { memberId, threadId: thread.id, number: read, at: now });
  await seeNotices(tools, { memberId, threadId: thread.id, upTo: read });
  if (changed) announce({ kind: "thread-read", memberId, threadId: thread.id, thread: thread.number, number: read });
  return ok({ changed });
}
