import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Where } from "#app/domain/people/may-do.ts";
import type { Services } from "#app/services.ts";
import type { ThreadView } from "#app/ui/discussion/post-view.ts";
import { listFilesOfPosts } from "#db/queries/discussion/post-files.ts";
import { listFirstPosts } from "#db/queries/discussion/posts.ts";
import type { ListedThread } from "#db/queries/discussion/threads.ts";
import { fileViews } from "./file-views.ts";
import { postViews } from "./post-views.ts";

export type PlacedThread = ListedThread & Pick<ThreadView, "about" | "moved">;

/** Threads as lists show them, each with its first post. */
export async function threadViews(
  services: Services,
  viewer: LibraryViewer,
  { threads, where }: { threads: readonly PlacedThread[]; where: Where },
): Promise<ThreadView[]> {
  const posts = await listFirstPosts(
    services.db.read,
    threads.map(({ id }) => id),
  );
  const firsts = await postViews(services, viewer, { posts, where });
  const ids = new Map(posts.map((post) => [post.threadId, post.id]));
  const files = await listFilesOfPosts(services.db.read, [...ids.values()]);
  return threads.map(({ id, number, title, answers, about, moved }) => {
    const found = firsts.find(({ threadId }) => threadId === id);
    if (found === undefined) return { number, title, answers, about, moved, first: null };
    const { threadId: _of, ...first } = found;
    const own = first.html === null ? undefined : files.get(ids.get(id) ?? "");
    return {
      number,
      title,
      answers,
      about,
      moved,
      first: { ...first, files: fileViews(own, `/threads/${number}/posts/1`) },
    };
  });
}
