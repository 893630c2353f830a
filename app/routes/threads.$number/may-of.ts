import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import type { PostMay } from "#app/ui/discussion/post-more.tsx";
import type { OpenThread } from "./load-thread.ts";

/** What a reader may do with the posts of a thread beyond answering. The acts ask again. */
export function mayOf(viewer: LibraryViewer, { thread, about }: OpenThread): PostMay {
  const moderate = mayDo(viewer, "moderate", about.where);
  const sayHelped = moderate || (viewer.memberId !== null && viewer.memberId === thread.createdBy);
  return { thread: thread.number, report: viewer.memberId !== null, sayHelped, moderate };
}
