import { seesWriter } from "#app/domain/discussion/sees-writer.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { mayDo, type Where } from "#app/domain/people/may-do.ts";
import type { Services } from "#app/services.ts";
import type { PostView } from "#app/ui/discussion/post-view.ts";
import type { WrittenPost } from "#db/queries/discussion/posts.ts";
import { writerNames, type WriterName } from "./writer-names.ts";

/** Posts as the reader may see them: built from their own list, so that nothing else of a row leaves. */
export async function postViews(
  services: Services,
  viewer: LibraryViewer,
  { posts, where }: { posts: readonly WrittenPost[]; where: Where },
): Promise<(Omit<PostView, "files"> & { threadId: string })[]> {
  const nameOf = await writerNames(services, viewer.memberId, posts);
  const moderates = mayDo(viewer, "moderate", where);
  return posts.map((post) => {
    const writer = shownWriter(viewer, post, { where, nameOf });
    const isShown = post.removedAt === null && (post.hiddenAt === null || moderates);
    return {
      threadId: post.threadId,
      number: post.number,
      html: isShown ? services.renderPost(post) : null,
      removed: saysRemoved(post, nameOf) ?? saysHidden(post, nameOf),
      writer: writer.name,
      quotedAs: post.withoutName ? "A member who did not give their name" : writer.name,
      writerIsSample: writer.sample,
      writerAt: writer.to,
      writtenAt: post.writtenAt,
      mayRemove: post.removedAt === null && viewer.memberId === post.memberId, // facilitators have a page for it
    };
  });
}

type NameOf = (id: string) => WriterName;

/** Of a post without its writer's name nothing tells who it was, but to its writer and to facilitators. */
function shownWriter(
  viewer: LibraryViewer,
  post: WrittenPost,
  { where, nameOf }: { where: Where; nameOf: NameOf },
): WriterName {
  if (!post.withoutName) return nameOf(post.memberId);
  if (!seesWriter(viewer, post, where))
    return { name: "a member who did not give their name", to: null, sample: false };
  const { name, ...rest } = nameOf(post.memberId);
  return { ...rest, name: `${name} (only facilitators see the name)` };
}

function saysRemoved(post: WrittenPost, nameOf: NameOf): string | null {
  if (post.removedAt === null || post.removedBy === null) return null;
  if (post.removedBy === post.memberId) return "Who wrote this post has removed it.";
  const { name, to } = nameOf(post.removedBy);
  return to === null ? "A facilitator removed this post." : `${name}, a facilitator, removed this post.`;
}

function saysHidden(post: WrittenPost, nameOf: NameOf): string | null {
  if (post.hiddenAt === null || post.hiddenBy === null) return null;
  const { name, to } = nameOf(post.hiddenBy);
  return to === null ? "A facilitator has hidden this post." : `${name}, a facilitator, has hidden this post.`;
}
