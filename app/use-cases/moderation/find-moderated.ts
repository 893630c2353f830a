import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findPost, type PostRow } from "#db/queries/discussion/posts.ts";
import { findThreadAbout, type ThreadAbout } from "#db/queries/discussion/thread-about.ts";
import { findThread, type ThreadRow } from "#db/queries/discussion/threads.ts";

type Moderated = { thread: ThreadRow; about: ThreadAbout; viewer: LibraryViewer & { memberId: string } };

/** A thread, for a facilitator who may read it and looks after what it is about; null for anybody else. */
export async function findModerated(
  { db, now }: UseCaseTools,
  asker: LibraryViewer,
  number: number,
): Promise<Moderated | null> {
  const { memberId } = asker;
  if (memberId === null) return null;
  const viewer = { ...asker, memberId, now };
  const thread = await findThread(db, viewer, number);
  const about = thread === null ? null : await findThreadAbout(db, viewer, thread);
  if (thread === null || about === null || !mayDo(viewer, "moderate", about.where)) return null;
  return { thread, about, viewer };
}

/** A post of such a thread, whether it stands or not. */
export async function findModeratedPost(
  tools: UseCaseTools,
  asker: LibraryViewer,
  at: { thread: number; post: number },
): Promise<(Moderated & { post: PostRow }) | null> {
  const found = await findModerated(tools, asker, at.thread);
  const post = found === null ? null : await findPost(tools.db, found.thread.id, at.post);
  return found === null || post === null ? null : { ...found, post };
}
