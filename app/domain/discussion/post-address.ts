import { pageOfPost } from "./pages-of-thread.ts";

/** Where a post is read: the page of its thread, and the place on it. */
export function postAddress(thread: number, post: number): string {
  return `${threadAddress(thread, pageOfPost(post))}#post-${post}`;
}

/** A page of a thread; the first one says no number. */
export function threadAddress(thread: number, page = 1): string {
  return `/threads/${thread}${page > 1 ? `?page=${page}` : ""}`;
}
