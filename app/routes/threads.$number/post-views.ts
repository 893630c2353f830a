import { mayRemovePost } from "#app/domain/discussion/may-remove-post.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Where } from "#app/domain/people/may-do.ts";
import type { Services } from "#app/services.ts";
import type { PostView } from "#app/ui/discussion/post-view.ts";
import type { WrittenPost } from "#db/queries/discussion/posts.ts";
import { writerNames, type WriterName } from "./writer-names.ts";

/** Posts as the reader may see them: built from their own list, so that nothing else of a row leaves. */
export async function postViews(
  services: Services,
  viewer: LibraryViewer,
  { posts, where }: { posts: readonly WrittenPost[]; where: Where },
): Promise<(PostView & { threadId: string })[]> {
  const nameOf = await writerNames(services, viewer.memberId, posts);
  return posts.map((post) => {
    const writer = nameOf(post.memberId);
    const stands = post.removedAt === null;
    return {
      threadId: post.threadId,
      number: post.number,
      html: stands ? services.renderWrittenText(post.body) : null,
      removed: saysRemoved(post, nameOf),
      writer: writer.name,
      writerIsSample: writer.sample,
      writerAt: writer.to,
      writtenAt: post.writtenAt,
      mayRemove: stands && mayRemovePost(viewer, post.memberId, where),
    };
  });
}

function saysRemoved(post: WrittenPost, nameOf: (id: string) => WriterName): string | null {
  if (post.removedAt === null || post.removedBy === null) return null;
  if (post.removedBy === post.memberId) return "Who wrote this post has removed it.";
  const { name, to } = nameOf(post.removedBy);
  return to === null ? "A facilitator removed this post." : `${name}, a facilitator, removed this post.`;
}
