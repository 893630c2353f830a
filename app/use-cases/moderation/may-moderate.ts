import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findThreadAbout } from "#db/queries/discussion/thread-about.ts";
import { findThreadById } from "#db/queries/discussion/threads.ts";

/**
 * Whether somebody looks after what a thread is about, or after the space that a new one would stand in. A facilitator
 * who may not read a thread does not decide about it either.
 */
export async function mayModerate(
  { db }: Pick<UseCaseTools, "db">,
  viewer: LibraryViewer,
  { threadId, spaceId }: { threadId: string | null; spaceId: string | null },
): Promise<boolean> {
  if (threadId === null) return mayDo(viewer, "moderate", { spaceId, places: [] });
  const thread = await findThreadById(db, threadId);
  const about = thread === null ? null : await findThreadAbout(db, viewer, thread);
  return about !== null && mayDo(viewer, "moderate", about.where);
}
