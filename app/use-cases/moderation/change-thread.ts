import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { updateThread } from "#db/queries/discussion/threads.ts";
import { findModerated } from "./find-moderated.ts";
import { noteModeration } from "./note-moderation.ts";

export type ThreadChange = "lock" | "unlock" | "pin" | "unpin";

const said = { lock: "locked", unlock: "unlocked", pin: "pinned", unpin: "unpinned" } as const;

/** A facilitator locks a thread (nobody writes in it), or keeps it at the top of its space; and takes that back. */
export async function changeThread(
  tools: UseCaseTools,
  input: { viewer: LibraryViewer; thread: number; change: ThreadChange; why: string },
): Promise<Result<null, { kind: "no-such-thread" }>> {
  const found = await findModerated(tools, input.viewer, input.thread);
  if (found === null) return refuse({ kind: "no-such-thread" });
  const { thread, viewer } = found;
  const at = input.change === "lock" || input.change === "pin" ? tools.now : null;
  const isLock = input.change === "lock" || input.change === "unlock";
  const isSo = isLock ? thread.lockedAt !== null : thread.pinnedAt !== null;
  if (isSo === (at !== null)) return ok(null);
  await updateThread(tools.db, thread.id, isLock ? { lockedAt: at } : { pinnedAt: at });
  const act = { threadId: thread.id, memberId: viewer.memberId, what: said[input.change] };
  await noteModeration(tools, { ...act, why: input.why });
  return ok(null);
}
