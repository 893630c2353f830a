import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Where } from "#app/domain/people/may-do.ts";
import type { Services } from "#app/services.ts";
import type { PostView, ThreadView } from "#app/ui/discussion/post-view.ts";
import { listFilesOfPosts } from "#db/queries/discussion/post-files.ts";
import { listFirstPosts, listNewestAnswers } from "#db/queries/discussion/posts.ts";
import type { ListedThread } from "#db/queries/discussion/threads.ts";
import { fileViews } from "./file-views.ts";
import { postViews } from "./post-views.ts";

export type PlacedThread = ListedThread & Pick<ThreadView, "about" | "moved">;

/** Threads as lists show them, each with its first post and its newest answer. */
export async function threadViews(
  services: Services,
  viewer: LibraryViewer,
  { threads, where }: { threads: readonly PlacedThread[]; where: Where },
): Promise<ThreadView[]> {
  const db = services.db.read;
  const ids = threads.map(({ id }) => id);
  const posts = [...(await listFirstPosts(db, ids)), ...(await listNewestAnswers(db, ids))];
  const shown = await postViews(services, viewer, { posts, where });
  const files = await listFilesOfPosts(
    db,
    posts.map(({ id }) => id),
  );
  const viewOf = (thread: PlacedThread, isIt: (number: number) => boolean): PostView | null => {
    const found = shown.find(({ threadId, number }) => threadId === thread.id && isIt(number));
    if (found === undefined) return null;
    const { threadId, ...view } = found;
    const post = posts.find((each) => each.threadId === threadId && each.number === view.number);
    const own = view.html === null ? undefined : files.get(post?.id ?? "");
    return { ...view, files: fileViews(own, `/threads/${thread.number}/posts/${view.number}`) };
  };
  return threads.map((thread) => {
    const { number, title, answers, about, moved } = thread;
    const first = viewOf(thread, (post) => post === 1);
    const newest = viewOf(thread, (post) => post > 1);
    return { number, title, answers, about, moved, first, newest };
  });
}
